/** By which law, adopted rules of procedure (议事规则) or voting system of the city a poll decides, and who answers for that. */
export interface Basis {
  readonly reference: string;
  readonly by: string;
  readonly at: Date;
}
