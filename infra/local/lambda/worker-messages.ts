/** What passes between the player and the thread that runs a function. */
export type WorkerRequest = {
  readonly id: string;
  readonly event: unknown;
  readonly deadline: number;
  readonly functionName: string;
  readonly arn: string;
  readonly megabytes: number;
};

export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: string; readonly result: string }
  | {
      readonly kind: 'fault';
      readonly id: string;
      readonly name: string;
      readonly message: string;
      readonly trace: string;
    };
