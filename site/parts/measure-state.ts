export { type MeasureState, measureState } from "../../src/model/measure-state.ts";
