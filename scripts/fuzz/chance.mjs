// Numbers by chance that can be repeated: the same seed and number give the same document on every machine.

/** mulberry32: small, fast and even enough for mixing documents. */
export function chanceOf(seed, number) {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(share() * limit);
  return {
    below,
    one: (list) => list[below(list.length)],
    /** True once in `times`. */
    seldom: (times) => below(times) === 0,
    bytes: (length) => Buffer.from(Uint8Array.from({ length }, () => below(256))),
  };
}
