import { expect, test } from "vitest";
import { History } from "./history";

test("steps are undone in turn and done again", () => {
  const history = new History("a");
  history.push("b");
  history.push("c");
  expect([history.undo(), history.present]).toEqual([true, "b"]);
  expect([history.undo(), history.present]).toEqual([true, "a"]);
  expect([history.undo(), history.present, history.canUndo]).toEqual([false, "a", false]);
  expect([history.redo(), history.redo(), history.redo(), history.present]).toEqual([true, true, false, "c"]);
});

test("a new step after undoing leaves nothing to do again", () => {
  const history = new History(1);
  history.push(2);
  history.undo();
  history.push(3);
  expect([history.canRedo, history.present]).toEqual([false, 3]);
});

test("an amended step is no step of its own", () => {
  const history = new History(1);
  history.push(2);
  history.amend(20);
  history.undo();
  expect(history.present).toBe(1);
  history.redo();
  expect(history.present).toBe(20);
});
