import { json } from "./plain.js";

/** One JSON array, indented, whose items are written as they come. */
export class JsonArray {
  private begun = false;

  /** The next item, with what stands before it. */
  item(value: unknown): string {
    const before = this.begun ? ",\n" : "[\n";
    this.begun = true;
    return before + json(value, 2);
  }

  /** What is to follow the last item, whichever that was. */
  closing(): string {
    return this.begun ? "\n]\n" : "[]\n";
  }
}
