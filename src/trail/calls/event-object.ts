/** For instance a `user` with the name `mallory`. */
export interface EventObject {
  readonly what: string;
  readonly name: string;
}
