/** The module "thingsmig": how a program takes part in its migration. See program-api.md. */
declare module 'thingsmig' {
  /** Where a program is after a snapshot. */
  export interface Arrival {
    /** Whether this is the continuation in another process. */
    resumed: boolean;
    /** The name of this host. */
    host: string;
    /** How many snapshots are behind the program. */
    hops: number;
  }

  /** Takes a snapshot and goes on. Returns here, and wherever the snapshot is continued. */
  export function snapshot(): Promise<Arrival>;

  /** Takes a snapshot and ends the process. Returns where the snapshot is continued. */
  export function migrate(): Promise<Arrival>;

  /** Where the program is now; from is the host of the last snapshot. */
  export function hop(): { host: string; hops: number; from: string | undefined };

  /**
   * Has a function called before each snapshot, or where the program goes on in another process.
   * @returns a function that takes the listener away
   */
  export function on(event: 'before-snapshot' | 'resume', listener: () => unknown): () => void;

  /** A secret of the host where the program is. Its value is in no snapshot. */
  export interface Secret {
    readonly name: string;
    /** Read anew each time. */
    readonly value: string;
  }

  /** @throws ERR_SECRET_NOT_FOUND */
  export function secret(name: string): Secret;

  export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

  /** A device of the host where the program is. */
  export interface Device {
    readonly name: string;
    call(method: string, ...args: Json[]): any;
    read(...args: Json[]): any;
    write(...args: Json[]): any;
  }

  export const device: {
    /** @throws ERR_DEVICE_NOT_FOUND */
    get(name: string): Device;
  };
}

declare module 'node:thingsmig' {
  export * from 'thingsmig';
}
