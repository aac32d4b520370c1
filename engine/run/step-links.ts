// Who is tied to whom, by step number, and the longest ways through these ties.

export interface StepLinks {
  readonly dependencies: readonly (readonly number[])[];
  readonly dependents: readonly (readonly number[])[];
  /** The step that stands in when this one fails. */
  readonly fallbackOf: readonly (number | undefined)[];
  /** The steps this one stands in for; empty for a step that is no fallback. In the order of the file. */
  readonly ownersOf: readonly (readonly number[])[];
}

export function neighbours(lists: readonly (readonly number[])[], index: number): readonly number[] {
  return lists[index] ?? [];
}

/** The same edges, looked at from the other end. */
export function invert(lists: readonly (readonly number[])[]): number[][] {
  const inverted: number[][] = lists.map(() => []);
  lists.forEach((targets, source) => {
    for (const target of targets) {
      inverted[target]?.push(source);
    }
  });
  return inverted;
}

/**
 * For each step its own duration plus the longest chain of what waits for it. What waits for a step with a fallback
 * waits for that fallback too, so the fallback's remaining path goes on through its owners' dependents.
 */
export function remainingPaths(links: StepLinks, durations: readonly number[]): number[] {
  const followers = links.dependents.map((dependents, index) => {
    const owners = neighbours(links.ownersOf, index);
    return owners.length === 0
      ? dependents
      : [...dependents, ...owners.flatMap((owner) => neighbours(links.dependents, owner))];
  });
  const waitingFollowers = followers.map((list) => list.length);
  const predecessors = invert(followers);
  const paths = durations.map(() => 0);
  const done = waitingFollowers.flatMap((count, index) => (count === 0 ? [index] : []));
  for (let next = 0; next < done.length; next++) {
    const index = done[next] ?? 0;
    let longest = 0;
    for (const follower of neighbours(followers, index)) {
      longest = Math.max(longest, paths[follower] ?? 0);
    }
    paths[index] = (durations[index] ?? 0) + longest;
    for (const predecessor of neighbours(predecessors, index)) {
      const left = (waitingFollowers[predecessor] ?? 0) - 1;
      waitingFollowers[predecessor] = left;
      if (left === 0) {
        done.push(predecessor);
      }
    }
  }
  return paths;
}

/** The numbers from `start` up to `end` that lie on the longest chain among them, in the order of the chain. */
export function longestChain(
  links: StepLinks,
  durations: readonly number[],
  span: { start: number; end: number },
): number[] {
  const paths = remainingPaths(links, durations);
  const longestOf = (candidates: readonly number[]) =>
    candidates.reduce<number | undefined>(
      (best, index) => (best === undefined || (paths[index] ?? 0) > (paths[best] ?? 0) ? index : best),
      undefined,
    );
  const all = Array.from({ length: span.end - span.start }, (_, place) => span.start + place);
  const chain: number[] = [];
  for (let index = longestOf(all); index !== undefined; index = longestOf(neighbours(links.dependents, index))) {
    chain.push(index);
  }
  return chain;
}
