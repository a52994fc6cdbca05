import { Schema, type Connection, type Model } from 'mongoose';
import { idFrom } from '../../../kernel/index.ts';
import { storeSchemaOptions } from '../../../platform/mongo.ts';
import type { Lesson } from '../understanding/index.ts';

export type LessonStore = ReturnType<typeof lessonStore>;

type Row = Pick<Lesson, 'text' | 'label'> & { readonly _id: string };

/** Labelled texts that an installation was given beside the seeds. A text has one label, the one given last. */
export function lessonStore({ connection }: { readonly connection: Connection }) {
  const model = lessonModel(connection);

  return {
    async put(lessons: readonly Lesson[]): Promise<void> {
      await model.bulkWrite(
        lessons.map(({ text, label }) => ({
          updateOne: { filter: { _id: idFrom(text) }, update: { $set: { text, label } }, upsert: true },
        })),
        { ordered: true },
      );
    },
    async clear(): Promise<void> {
      await model.deleteMany({});
    },
    /** In an order that does not change. */
    async all(): Promise<Lesson[]> {
      const lessons: Lesson[] = [];
      for await (const { text, label } of model.find({}).sort({ _id: 1 }).lean<Row[]>().cursor())
        lessons.push({ text, label });
      return lessons;
    },
  };
}

function lessonModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      text: { type: String, required: true },
      label: { type: String, required: true },
    },
    { ...storeSchemaOptions, collection: 'lessons' },
  );
  return connection.model('lessons', schema) as unknown as Model<Row>;
}
