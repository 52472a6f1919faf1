import { discover } from "../discover.ts";
import { type Layout, layoutStages } from "./layout.ts";

/** Finds the layouts in src/importers/, in the order of their turns: by stage, then by name. */
export async function loadLayouts(): Promise<readonly Layout[]> {
  const modules = await discover(new URL("../importers/", import.meta.url));
  const layouts = [...modules].map(([id, module]) => ({ ...(module.layout as Omit<Layout, "id">), id }));
  return layouts.sort((a, b) => layoutStages.indexOf(a.stage) - layoutStages.indexOf(b.stage));
}
