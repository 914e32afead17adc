import type { Errand } from "./darkroom";
import { LightTable } from "./light";

let table: LightTable | undefined;

onmessage = ({ data }: MessageEvent<Errand>) => {
  if ("links" in data) {
    table = new LightTable(data.links);
  } else if (table !== undefined) {
    const picture = table.develop(data.sitting);
    postMessage(picture, { transfer: [picture.buffer] });
  }
};
