/** Hashing of passwords, slow on purpose and off the main thread. */
export type Passwords = {
  /** Argon2id in PHC form, with a fresh salt. */
  readonly hash: (password: string) => Promise<string>;
  /** Whether the password is the hashed one; false for a malformed hash too. */
  readonly verify: (hash: string, password: string) => Promise<boolean>;
};
