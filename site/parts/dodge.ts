/** Something on a line that wants to be centred at a place and takes a size. */
export interface Placed {
  readonly at: number;
  readonly size: number;
}

interface Block {
  readonly members: number[];
  size: number;
  start: number;
  /** Sum of where each member would like the block to start. */
  wish: number;
}

/**
 * Centres for things in a row, in the order given, so that none overlap, all lie within the line, and
 * each is as near to its own place as the others allow.
 */
export function dodge(things: readonly Placed[], length: number): readonly number[] {
  const blocks: Block[] = [];
  things.forEach((thing, index) => {
    const start = thing.at - thing.size / 2;
    blocks.push(within({ members: [index], size: thing.size, start, wish: start }, length));
    mergeOverlapping(blocks, length);
  });
  return blocks.flatMap((block) => centresIn(block, things));
}

function mergeOverlapping(blocks: Block[], length: number): void {
  for (;;) {
    const last = blocks.at(-1);
    const before = blocks.at(-2);
    if (last === undefined || before === undefined || before.start + before.size <= last.start) return;
    const members = [...before.members, ...last.members];
    const wish = before.wish + last.wish - last.members.length * before.size;
    const merged = { members, size: before.size + last.size, wish, start: wish / members.length };
    blocks.splice(-2, 2, within(merged, length));
  }
}

function within(block: Block, length: number): Block {
  block.start = Math.max(0, Math.min(block.start, length - block.size));
  return block;
}

function centresIn(block: Block, things: readonly Placed[]): number[] {
  let edge = block.start;
  return block.members.map((index) => {
    const size = things[index]?.size ?? 0;
    edge += size;
    return edge - size / 2;
  });
}
