import type {
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import type { ProcedureMeta, Refusal } from '../../../preload/contract/common.ts';
import type { contract } from '../../../preload/contract/contract.ts';
import type { Role, WindowKind } from '../../../preload/contract/roles.ts';
import type { Result } from '../../domain/result.ts';

/** A person who has signed in to a window. */
export type SignedIn = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
};

/** Who calls: one window's session, as it was when the call came in. */
export type Caller = {
  /** Opaque ID of the window's session; also the actor of a kiosk's commands. */
  readonly session: string;
  readonly window: WindowKind;
  /** Roles that count in this window now. */
  readonly roles: readonly Role[];
  readonly account: SignedIn | null;
  /** The sitting that a candidate's window is bound to. */
  readonly sitting: string | null;
  /** Aborted when the connection closes or the session changes hands: ends iterators. */
  readonly signal: AbortSignal;
  /** Changes the session for the calls that follow: a candidate was found, a person signed in or out. */
  readonly become: (change: {
    readonly account?: SignedIn | null;
    readonly sitting?: string | null;
  }) => void;
};

/** What a handler answers: a value, or a refusal that the user can understand. */
export type Answer<T> = Result<T, Refusal>;

type Handler<P> =
  P extends ContractProcedure<
    infer Input,
    infer Output,
    infer _Errors extends ErrorMap,
    ProcedureMeta
  >
    ? InferSchemaInput<Output> extends AsyncIterator<infer Item, unknown, unknown>
      ? (input: InferSchemaOutput<Input>, caller: Caller) => AsyncIterable<Item>
      : (
          input: InferSchemaOutput<Input>,
          caller: Caller,
        ) => Answer<InferSchemaInput<Output>> | Promise<Answer<InferSchemaInput<Output>>>
    : never;

type Contract = typeof contract;

/** One function for every procedure of the contract; the router adds validation and roles. */
export type Handlers = {
  readonly [Area in keyof Contract]: {
    readonly [Name in keyof Contract[Area]]: Handler<Contract[Area][Name]>;
  };
};
