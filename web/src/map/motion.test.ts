import { expect, test } from "vitest";
import { Motion } from "./motion";

const here = { x: 0, y: 0, scale: 2 };

test("a flight arrives where it was sent, and then stands", () => {
  const motion = new Motion();
  motion.fly(here, { x: 50, y: -20, scale: 8 }, 1000);
  expect(motion.next(here, 1200)!.scale).toBeGreaterThan(2);
  const end = motion.next(here, 1600)!;
  expect([end.x, end.y, end.scale].map(Math.round)).toEqual([50, -20, 8]);
  expect(motion.going).toBe(false);
  expect(motion.next(end, 1700)).toBeUndefined();
});

test("what is thrown goes on, slower and slower, and comes to rest", () => {
  const motion = new Motion();
  motion.throw({ x: 1, y: 0 }, 0);
  let camera = here;
  let last = Infinity;
  for (let now = 16; motion.going; now += 16) {
    const next = motion.next(camera, now)!;
    expect(camera.x - next.x).toBeLessThan(last);
    last = camera.x - next.x;
    camera = next;
    expect(now).toBeLessThan(3000);
  }
  expect(camera.x).toBeLessThan(-20);
});

test("a slow hand throws nothing, and a hand on the map stops it", () => {
  const motion = new Motion();
  motion.throw({ x: 0.1, y: 0.1 }, 0);
  expect(motion.going).toBe(false);
  motion.throw({ x: 2, y: 0 }, 0);
  motion.stop();
  expect(motion.next(here, 16)).toBeUndefined();
});
