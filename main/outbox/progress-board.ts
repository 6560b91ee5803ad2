import type { JobSummary } from "../../preload/contract/job.ts";
import type { Clock } from "./runner.ts";

type Progress = NonNullable<JobSummary["progress"]>;

// Four times a second is as often as an eye reads a number.
const tellEvery = 250;

/** How far each job on the wire has got; tells of it at most four times a second. */
export function createProgressBoard(clock: Clock, onChange: (jobId: string) => void) {
  const board = new Map<string, Progress>();
  return {
    of: (jobId: string): Progress | undefined => board.get(jobId),
    /** Takes the job up; gives what its progress is reported to. */
    follow(jobId: string): (progress: Progress) => void {
      let lastTold = Number.NEGATIVE_INFINITY;
      return (progress) => {
        board.set(jobId, progress);
        if (clock.now() - lastTold < tellEvery) return;
        lastTold = clock.now();
        onChange(jobId);
      };
    },
    drop: (jobId: string): void => void board.delete(jobId),
  };
}

export type ProgressBoard = ReturnType<typeof createProgressBoard>;
