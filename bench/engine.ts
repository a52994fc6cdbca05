/** The standalone engine through the unmodified driver, against LMDB itself in this process (the floor). */
import { open } from 'lmdb';
import { mongo } from 'mongoose';
import { join } from 'node:path';
import { startStandaloneMongo } from '../standalone/mongo/spawn.ts';
import { compare, printTable, ratePerSecond, scratchDirectory } from './servers/harness.ts';

const directory = scratchDirectory();
const floor = open<object, string>({ path: join(directory, 'floor'), separateFlushed: true });
const server = await startStandaloneMongo({ dir: join(directory, 'engine'), port: 0 });
const client = await mongo.MongoClient.connect(server.uri, { maxPoolSize: 64 });
const residents = client.db('bench').collection<Resident>('residents');

interface Resident {
  readonly _id: string;
  readonly name: string;
  readonly building: string;
  readonly floor: number;
}

const PER_BUILDING = 10;
const residentOf = (index: number): Resident => ({
  _id: `r${index}`,
  name: `住户${index}`,
  building: `b${Math.floor(index / PER_BUILDING)}`,
  floor: index % 30,
});

let written = 0;
const durable = { writeConcern: { w: 'majority', journal: true } } as const;

for (const writers of [1, 64]) {
  printTable(
    `Durable inserts, ${writers} writer${writers === 1 ? '' : 's'}`,
    'inserts/s',
    await compare([
      {
        name: 'LMDB in the process, acknowledged after flush',
        run: () => ratePerSecond(() => putFlushed(residentOf((written += 1))), writers),
      },
      {
        name: 'engine, w: majority, through the driver',
        run: () =>
          ratePerSecond(
            () => residents.insertOne({ ...residentOf((written += 1)), _id: `w${written}` }, durable),
            writers,
          ),
      },
    ]),
  );
}

await residents.deleteMany({});
await residents.createIndex({ building: 1 });
let filled = 0;
for (const size of [10_000, 100_000]) {
  for (; filled < size; filled += 1000) {
    await residents.insertMany(Array.from({ length: 1000 }, (_, index) => residentOf(filled + index)));
  }
  const any = () => Math.floor(Math.random() * size);
  printTable(
    `Reads at ${size.toLocaleString('en')} documents, 16 readers`,
    'reads/s',
    await compare([
      { name: 'ping (a bare round trip)', run: () => ratePerSecond(() => client.db('bench').command({ ping: 1 }), 16) },
      { name: 'point read by _id', run: () => ratePerSecond(() => residents.findOne({ _id: `r${any()}` }), 16) },
      {
        name: `indexed find of ${PER_BUILDING}`,
        run: () =>
          ratePerSecond(() => residents.find({ building: `b${Math.floor(any() / PER_BUILDING)}` }).toArray(), 16),
      },
    ]),
  );
}

await client.close();
await server.stop();
await floor.close();

async function putFlushed(resident: Resident): Promise<void> {
  await floor.put(`floor${resident._id}`, resident);
  await floor.flushed;
}
