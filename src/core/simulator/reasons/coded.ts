/** The facts of a code, with the code and the rule that decided, such as `R-303`. */
export type CodedAs<Facts, Code extends keyof Facts> = { readonly code: Code; readonly rule: string } & Facts[Code];

/** The union of all codes in a record of facts. */
export type Coded<Facts> = { readonly [Code in keyof Facts]: CodedAs<Facts, Code> }[keyof Facts];
