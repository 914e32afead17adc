import { expect, test } from "vitest";
import { Film } from "./film";

const at = (picture: Uint8Array, film: Film, x: number, y: number) => [...picture.subarray(4 * (y * film.width + x), 4 * (y * film.width + x) + 4)];

test("a line lights each pixel that it goes through, and no other", () => {
  const film = new Film(8, 6);
  film.line(1, 2.5, 5, 2.5, 1, 0, 0, 1);
  const picture = film.develop(1);
  const lit = Array.from({ length: 48 }, (_, i) => (picture[4 * i + 3]! > 0 ? i : -1)).filter((i) => i >= 0);
  expect(lit).toEqual([17, 18, 19, 20]);
});

test("between two rows its light is shared, and forth and back are the same", () => {
  const there = new Film(6, 6);
  const back = new Film(6, 6);
  there.line(0, 1, 6, 4, 0, 1, 0, 1);
  back.line(6, 4, 0, 1, 0, 1, 0, 1);
  const picture = there.develop(0.1);
  expect([...back.develop(0.1)]).toEqual([...picture]);
  expect(at(picture, there, 0, 0)[3]).toBeGreaterThan(0);
  expect(at(picture, there, 0, 0)[3]! + at(picture, there, 0, 1)[3]!).toBeCloseTo(255 * (1 - Math.exp(-0.1)), -1);
});

test("much light keeps its hue and never burns out", () => {
  const film = new Film(3, 3);
  for (let i = 0; i < 1000; i++) {
    film.line(1.5, 0, 1.5, 3, 0.5, 0.25, 0, 1);
  }
  expect(at(film.develop(1), film, 1, 1)).toEqual([127, 64, 0, 255].map((value) => expect.closeTo(value, -0.5)));
});

test("what lies outside is left out, and a cleared film is dark", () => {
  const film = new Film(4, 4);
  film.line(-50, -50, 60, 60, 1, 1, 1, 1);
  film.line(2, -9, 2, -1, 1, 1, 1, 1);
  expect(film.develop(1).some((value) => value > 0)).toBe(true);
  film.clear();
  expect(film.develop(1).every((value) => value === 0)).toBe(true);
});
