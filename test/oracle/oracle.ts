import type { VectorInput } from '../support/conformance/scenarios';
import { type ActionInput, type Answer, recordText, type StepInput, type TargetInput } from './answer';
import { gateOf } from './gate';
import { type Fetching, fetchings } from './packages';
import { against, againstTarget, isLeftOut, isNeverRetried, isOnServer, isRequired, maySkip, rolesOf } from './scope';
import { type Filled, fill, isTrue } from './texts';
import { type Place, variable } from './values';

/**
 * A second evaluator of the dry run, written from the rules alone: slow, plain, and without a line of the engine. It
 * knows only the expressions of `texts.ts`.
 */
export function oracle(input: VectorInput): Answer {
  const world = new World(input);
  return world.answer();
}

interface Failure {
  readonly action: string;
}

interface Leaf {
  readonly action: ActionInput;
  readonly target: TargetInput | null;
  readonly decision: string;
  readonly reason: string;
  readonly at: number;
}

interface Pass {
  readonly target: TargetInput | null;
  /** Decision and reason of the step's condition here, where it does not let the pass run. */
  readonly kept: readonly [string, string] | null;
  state: 'waiting' | 'running' | 'done';
  next: number;
  failed: Failure | null;
  left: string | null;
  held: boolean;
  start: number;
  end: number;
  doing: {
    readonly until: number;
    readonly decision: string;
    readonly reason: string;
    readonly drops: string | null;
  } | null;
}

interface Running {
  readonly step: StepInput;
  readonly actions: readonly ActionInput[];
  readonly window: number;
  readonly locks: boolean;
  readonly passes: readonly Pass[];
  readonly leaves: Leaf[];
  halted: boolean;
}

const noFailure: Failure | null = null;

class World {
  private flag: Failure | null = noFailure;
  private pending: Failure | null = noFailure;
  private paused: string | null = null;
  private readonly records: string[] = [];
  private readonly warnings = new Set<string>();
  private readonly passes: string[] = [];
  private readonly acquisitions: string[] = [];
  private isUnfetched = false;
  /** Targets that left, with the reason; and those that joined. */
  private readonly gone = new Map<string, string>();
  private readonly joined: TargetInput[] = [];
  private readonly statuses = new Map<string, string>();
  private readonly nextStatuses = new Map<string, string>();
  private readonly ran = new Map<string, Set<string>>();
  private readonly answersUsed = new Map<number, number>();

  constructor(private readonly input: VectorInput) {}

  answer(): Answer {
    const { steps } = this.input.process;
    const { code: gate, warnings, notes } = gateOf(this.input);
    const nothing = { records: [], warnings: [], groups: [], passes: [], acquisitions: [] };
    const blocked = { outcome: 'Blocked', ...nothing, notes: notes.toSorted() };
    if (gate !== 'GATE_OK') return { gate, ...blocked };
    const planned = steps.filter((step) => step.actions.some((action) => against(this.input, step, action) === null));
    const withRoles = planned.filter((step) => rolesOf(step).length > 0);
    if (
      !this.input.settings?.allowNoTargets &&
      withRoles.length > 0 &&
      withRoles.every((step) => this.targetsOf(step).length === 0)
    )
      return { gate: 'GATE_NO_TARGETS', ...blocked };
    for (const warning of warnings) this.warnings.add(warning);
    this.takeDownTargets();
    for (const step of steps)
      for (const action of step.actions)
        if (isLeftOut(this.input, step, action) && isRequired(action) && against(this.input, step, action) === null)
          this.warnings.add(`SKIP_REFUSED_REQUIRED@${step.name}`);
    const together: StepInput[][] = [];
    for (const step of steps) {
      const last = together.at(-1);
      if (step.startTrigger === 'StartWithPrevious' && last !== undefined) last.push(step);
      else together.push([step]);
    }
    const survives = (step: StepInput, action: ActionInput) => against(this.input, step, action) === null;
    const plan = fetchings(together, {
      isPlanned: (step) => planned.includes(step),
      needs: (step) =>
        step.actions.some((action) => (action.packages ?? []).length > 0 && survives(step, action)) &&
        (rolesOf(step).length === 0 || this.targetsOf(step).length > 0),
    });
    for (const step of plan.conflicts) this.warnings.add(`PKG_REQUIREMENT_CONFLICT@${step.name}`);
    const { groups } = plan;
    groups.forEach((group, at) => {
      for (const fetching of plan.fetchings) if (fetching.group === at) this.fetch(fetching);
      this.runGroup(group);
    });
    const failed = this.flag !== null;
    return {
      gate,
      outcome:
        this.paused !== null
          ? 'Paused'
          : failed
            ? 'Failed'
            : this.warnings.size > 0
              ? 'SucceededWithWarnings'
              : 'Succeeded',
      records: this.records.toSorted(),
      warnings: [...this.warnings].toSorted(),
      groups: groups
        .map((group) => group.filter((step) => planned.includes(step)).map((step) => step.name))
        .filter((names) => names.length > 0),
      passes: this.passes.toSorted(),
      notes: notes.toSorted(),
      acquisitions: this.acquisitions,
    };
  }

  /** */
  private fetch({ before, steps }: Fetching): void {
    if (this.paused !== null) return;
    const record = (decision: string, reason: string) =>
      this.acquisitions.push(`before ${before.name}: ${decision} ${reason}`);
    if (this.flag !== null && steps.every((step) => (step.condition ?? 'Success') === 'Success')) {
      record('Skip', 'COND_SUCCESS_PRIOR_FAILURE');
      return;
    }
    const isLost = steps.some((step) =>
      step.actions.some(
        (action) =>
          (action.packages ?? []).length > 0 &&
          against(this.input, step, action) === null &&
          action.runOnServer !== true &&
          !isOnServer(action) &&
          this.targetsOf(step).some((target) => target.health === 'Unavailable'),
      ),
    );
    this.isUnfetched = isLost || (this.input.inject ?? []).some((each) => each.action === 'Acquire packages');
    record(this.isUnfetched ? 'Fail' : 'Run', this.isUnfetched ? 'ACQUIRE_FAILED' : 'ACQUIRED');
    if (this.isUnfetched) this.flag ??= { action: 'Acquire packages' };
  }

  private takeDownTargets(): void {
    for (const target of this.input.targets ?? []) {
      const reason = againstTarget(this.input, target);
      if (reason === null) continue;
      this.records.push(recordText([target.name], 'Exclude', reason));
      if (reason === 'TARGET_UNHEALTHY_EXCLUDED' || reason === 'TARGET_UNAVAILABLE_SKIPPED')
        this.warnings.add(`${reason}@`);
    }
  }

  /** Participating targets with a role of the step, in name order; dropped ones are still among them. */
  private targetsOf(step: StepInput): readonly TargetInput[] {
    const roles = rolesOf(step);
    return (this.input.targets ?? [])
      .filter(
        (target) => againstTarget(this.input, target) === null && target.roles.some((role) => roles.includes(role)),
      )
      .toSorted((left, right) => (left.name.toUpperCase() < right.name.toUpperCase() ? -1 : 1));
  }

  /** Those that are there now: without what left, with what joined. */
  private targetsNow(step: StepInput): readonly TargetInput[] {
    const roles = rolesOf(step);
    return [...this.targetsOf(step), ...this.joined.filter((each) => each.roles.some((role) => roles.includes(role)))]
      .filter(({ name }) => !this.gone.has(name))
      .toSorted((left, right) => (left.name.toUpperCase() < right.name.toUpperCase() ? -1 : 1));
  }

  /** Sections 6 and 7 for the steps of one group. */
  private runGroup(group: readonly StepInput[]): void {
    const goneBefore = new Map(this.gone);
    const members: Running[] = [];
    for (const step of group) {
      const member = this.begin(step);
      if (member !== null) members.push(member);
    }
    this.clock(members);
    const finished = members.map((member) => [member, this.finish(member)] as const);
    this.flag ??= this.pending;
    for (const [step, status] of this.nextStatuses) this.statuses.set(step, status);
    for (const [{ step, actions }, decision] of finished) {
      const check = actions.find((action) => action.type === 'Octopus.HealthCheck');
      if (check?.healthCheck?.include === 'IncludeCheckedMachines' && decision === 'Run')
        this.takeIn(step, check, goneBefore);
    }
  }

  /** new targets that exist by now, and those that an earlier check or an outage took away. */
  private takeIn(step: StepInput, check: ActionInput, goneBefore: ReadonlyMap<string, string>): void {
    const { targets = [], process } = this.input;
    const place = (name: string | undefined) => process.steps.findIndex((each) => each.name === name);
    const add = (target: TargetInput) =>
      this.records.push(recordText([target.name], 'Run', 'TARGET_ADDED_BY_HEALTHCHECK'));
    for (const target of targets.filter((each) => each.roles.some((role) => rolesOf(step).includes(role)))) {
      const why = this.gone.get(target.name);
      if (why === 'TARGET_DROPPED_BY_HEALTHCHECK' || why === 'TARGET_UNAVAILABLE_SKIPPED') {
        if (goneBefore.get(target.name) !== why || this.failsCheck(check, target, 1)) continue;
        this.gone.delete(target.name);
        add(target);
      } else if (
        target.appearsAfter !== undefined &&
        !this.joined.includes(target) &&
        place(target.appearsAfter) !== -1 &&
        place(target.appearsAfter) < place(step.name) &&
        againstTarget(this.input, target, true) === null
      ) {
        this.joined.push(target);
        add(target);
      }
    }
  }

  private failsCheck(check: ActionInput, target: TargetInput | null, attempt: number): boolean {
    if (target?.health === 'Unavailable') return true;
    return (this.input.inject ?? []).some(
      (each) =>
        each.action === check.name &&
        (each.target === undefined || each.target === target?.name) &&
        (each.attempts === undefined || each.attempts === 'all' || each.attempts.includes(attempt)),
    );
  }

  /** What is decided for a step as a whole, or the step with its passes. */
  private begin(step: StepInput): Running | null {
    const reasons = step.actions.map((action) => against(this.input, step, action));
    const actions = step.actions.filter((_, at) => reasons[at] === null);
    const whole = (decision: string, reason: string): null => {
      this.records.push(recordText([step.name], decision, reason));
      this.nextStatuses.set(step.name, statusOf(decision));
      step.actions.forEach((action, at) => {
        const own = reasons[at] ?? null;
        this.records.push(recordText([step.name, action.name], own === null ? decision : 'Skip', own ?? reason));
      });
      return null;
    };
    if (actions.length === 0) return whole('Skip', new Set(reasons).size === 1 ? (reasons[0] ?? '') : 'NO_ACTIONS');
    if (this.paused !== null) return whole('NotStarted', this.paused);
    const roles = rolesOf(step);
    const targets = roles.length === 0 ? [null] : this.targetsNow(step);
    if (targets.length === 0) {
      this.warnings.add(`NO_TARGETS@${step.name}`);
      return whole('Skip', 'NO_TARGETS');
    }
    const window = roles.length === 0 ? 1 : Number(step.maxParallelism ?? 10);
    return {
      step,
      actions,
      window,
      locks: actions.some((action) => roles.length > 0 && action.runOnServer !== true && !isOnServer(action)),
      passes: targets.map((target) => ({
        target,
        kept: this.kept(step, target),
        state: 'waiting',
        next: 0,
        failed: null,
        left: null,
        held: false,
        start: 0,
        end: 0,
        doing: null,
      })),
      leaves: [],
      halted: false,
    };
  }

  /** what the step's own condition says for a target, where it does not hold. */
  private kept(step: StepInput, target: TargetInput | null): readonly [string, string] | null {
    switch (step.condition ?? 'Success') {
      case 'Success':
        return this.flag === null ? null : ['Skip', 'COND_SUCCESS_PRIOR_FAILURE'];
      case 'Failure':
        return this.flag === null ? ['Skip', 'COND_FAILURE_NO_FAILURE'] : null;
      case 'Always':
        return null;
      default: {
        const filled = this.filled(step.conditionExpression ?? '', { step, action: null, target }, this.flag);
        if (filled.kind === 'text' && isTrue(filled.text) && filled.text.trim() === '')
          this.warnings.add(`COND_WHITESPACE_TRUTHY@${step.name}`);
        return verdictOf(filled);
      }
    }
  }

  private filled(text: string, place: Place, failure: Failure | null): Filled {
    return fill(text, (name) => this.lookup(name, place, failure));
  }

  private lookup(name: string, place: Place, failure: Failure | null): string | null | undefined {
    if (name === 'Octopus.Deployment.Error') return failure === null ? undefined : `${failure.action} failed`;
    if (name === 'Octopus.Environment.Name') return this.input.run.environment;
    if (name === 'Octopus.Machine.Name') return place.target?.name;
    // These are there, whatever their text is.
    if (name === 'Octopus.Deployment.Id' || name === 'Octopus.Task.Id') return 'some id';
    const status = /^Octopus\.Step\[(.+)\]\.Status\.Code$/.exec(name)?.[1];
    if (status !== undefined) return this.statusNow(status);
    if (name === 'every status')
      return this.input.process.steps.map((step) => this.statusNow(step.name) ?? '?').join(',');
    const output = /^Octopus\.Action\[(.+)\]\.Output\.(.+)$/.exec(name);
    if (output !== null) return this.output(output[1] ?? '', output[2] ?? '', place.target);
    return variable(this.input, name, place, (warning) => this.warnings.add(warning));
  }

  /** V-21; null where the dry run does not know it. */
  private statusNow(name: string): string | null | undefined {
    if (!this.input.process.steps.some((step) => step.name === name)) return undefined;
    const known = this.statuses.get(name) ?? 'Pending';
    return known === '?' ? null : known;
  }

  /** V-16, V-17, R-620. */
  private output(action: string, name: string, target: TargetInput | null): string | null | undefined {
    const places = this.ran.get(action);
    if (places === undefined) return undefined;
    const samples = (this.input.outputs ?? []).filter((each) => each.action === action && each.name === name);
    const shared = samples.find((each) => each.target === undefined);
    if (target !== null && places.has(target.name))
      return (samples.find((each) => each.target === target.name) ?? shared)?.value ?? null;
    if (shared !== undefined) return shared.value;
    const others = samples
      .filter((each) => places.has(each.target ?? ''))
      .toSorted((left, right) => ((left.target ?? '') < (right.target ?? '') ? -1 : 1));
    if (new Set(others.map((each) => each.value)).size > 1) this.warnings.add('OUTPUT_AMBIGUOUS@');
    return others[0]?.value ?? null;
  }

  /** at each tick first what ends, then what goes on, then what can start. */
  private clock(members: readonly Running[]): void {
    this.start(members, 0);
    for (let now = 1; members.some((member) => member.passes.some((pass) => pass.state === 'running')); now += 1) {
      const ended = members.flatMap((member) =>
        member.passes
          .filter((pass) => pass.state === 'running' && pass.doing?.until === now)
          .map((pass) => [member, pass] as const),
      );
      for (const [member, pass] of ended) this.settle(member, pass, now);
      for (const [member, pass] of ended) this.goOn(members, member, pass, now);
      this.start(members, now);
    }
  }

  private start(members: readonly Running[], now: number): void {
    for (const member of members) {
      for (const pass of member.passes) {
        if (pass.state !== 'waiting') continue;
        const running = member.passes.filter((each) => each.state === 'running').length;
        if (running >= member.window || member.halted || this.paused !== null) break;
        if (member.locks && pass.target !== null && this.isLocked(members, member, pass.target)) continue;
        if (pass.kept !== null) {
          for (const action of member.actions) this.leaf(member, pass, action, pass.kept[0], pass.kept[1], now);
          pass.state = 'done';
          continue;
        }
        pass.state = 'running';
        pass.start = now;
        this.goOn(members, member, pass, now);
      }
    }
  }

  private isLocked(members: readonly Running[], asking: Running, target: TargetInput): boolean {
    const bypass = variable(
      this.input,
      'OctopusBypassDeploymentMutex',
      { step: asking.step, action: null, target },
      (warning) => this.warnings.add(warning),
    );
    if (bypass !== undefined && isTrue(bypass)) return false;
    return members.some(
      (member) => member.locks && member.passes.some((pass) => pass.state === 'running' && pass.target === target),
    );
  }

  private goOn(members: readonly Running[], member: Running, pass: Pass, now: number): void {
    for (; pass.next < member.actions.length; pass.next += 1) {
      const action = member.actions[pass.next]!;
      const stop = this.stopOf(member, pass, action);
      if (stop !== null) {
        this.leaf(member, pass, action, stop[0], stop[1], now);
        continue;
      }
      pass.doing = {
        until: now + this.durationOf(action, pass.target),
        ...this.carryOut(member.step, action, pass.target),
      };
      if (pass.doing.until > now) return;
      this.settle(member, pass, now);
      pass.next -= 1;
    }
    pass.state = 'done';
    pass.end = now;
    if (pass.failed !== null) member.halted = true;
    void members;
  }

  private settle(member: Running, pass: Pass, now: number): void {
    const { doing } = pass;
    if (doing === null) return;
    const action = member.actions[pass.next]!;
    this.leaf(member, pass, action, doing.decision, doing.reason, now);
    pass.doing = null;
    pass.next += 1;
    if (
      doing.decision === 'Run' ||
      (doing.decision === 'Fail' && !['TARGET_UNAVAILABLE', 'PACKAGE_NOT_ACQUIRED'].includes(doing.reason))
    ) {
      const places = this.ran.get(action.name) ?? new Set();
      this.ran.set(action.name, places.add(pass.target?.name ?? ''));
    }
    if (doing.decision === 'Fail') {
      pass.failed ??= { action: action.name };
      this.pending ??= { action: action.name };
    }
    if (doing.decision === 'Pause') {
      this.paused = 'TASK_PAUSED';
      pass.held = true;
    }
    if (doing.drops !== null && pass.target !== null) {
      this.gone.set(pass.target.name, doing.drops);
      this.records.push(recordText([pass.target.name], 'Exclude', doing.drops));
      if (doing.drops === 'TARGET_UNAVAILABLE_SKIPPED') this.warnings.add(`${doing.drops}@${member.step.name}`);
      pass.left = doing.drops;
    }
  }

  /** Why an action of a running pass is not carried out. */
  private stopOf(member: Running, pass: Pass, action: ActionInput): readonly [string, string] | null {
    const { step } = member;
    if (pass.held) return ['NotStarted', 'TASK_PAUSED'];
    if (pass.left !== null) return ['Skip', pass.left];
    if (rolesOf(step).length === 0 && action.runOnServer === false && !isOnServer(action)) {
      this.warnings.add(`NO_ROLES@${step.name}`);
      return ['Skip', 'NO_ROLES'];
    }
    const failure = this.flag ?? (pass.failed !== null ? this.pending : null);
    if (pass.next > 0 && step.condition === 'Variable') {
      const again = this.filled(step.conditionExpression ?? '', { step, action, target: pass.target }, failure);
      const stop = verdictOf(again);
      if (stop !== null && stop[0] === 'Skip') return ['Skip', 'PARENT_CONDITION_CHANGED'];
    }
    if (step.actions.length < 2) return null;
    if ((action.condition ?? 'Success') === 'Success')
      return pass.failed === null ? null : ['Skip', 'CHILD_PRIOR_FAILED'];
    const filled = this.filled(action.conditionExpression ?? '', { step, action, target: pass.target }, failure);
    if (filled.kind === 'text' && isTrue(filled.text) && filled.text.trim() === '')
      this.warnings.add(`COND_WHITESPACE_TRUTHY@${step.name}`);
    return verdictOf(filled);
  }

  /** Section 9: people, unavailable targets, retries, time-outs, guidance. */
  private carryOut(step: StepInput, action: ActionInput, target: TargetInput | null) {
    const about = (each: { readonly action: string; readonly target?: string }) =>
      each.action === action.name && (each.target === undefined || each.target === target?.name);
    const done = (decision: string, reason: string, drops: string | null = null) => ({ decision, reason, drops });
    if (this.isUnfetched && (action.packages ?? []).length > 0) return done('Fail', 'PACKAGE_NOT_ACQUIRED');
    if (action.type === 'Octopus.Manual') {
      const choice = this.input.manual?.find(about)?.choice ?? 'Proceed';
      if (choice === 'Abort') return done('Fail', 'MANUAL_ABORTED');
      return choice === 'Hold' ? done('Pause', 'MANUAL_HOLD') : done('Run', 'MANUAL_PROCEED');
    }
    const inject = (this.input.inject ?? []).filter(about);
    const onTarget = target !== null && action.runOnServer !== true && !isOnServer(action);
    const lost = inject.some((each) => each.kind === 'unavailable');
    if (onTarget && (lost || target.health === 'Unavailable')) {
      if (lost && maySkip(this.input, target))
        return done('Exclude', 'TARGET_UNAVAILABLE_SKIPPED', 'TARGET_UNAVAILABLE_SKIPPED');
      return done('Fail', 'TARGET_UNAVAILABLE');
    }
    const isCheck = action.type === 'Octopus.HealthCheck';
    const retries = isNeverRetried(action) ? 0 : (action.retries ?? 0);
    if (isNeverRetried(action) && (action.retries ?? 0) > 0) this.warnings.add(`RETRY_NOT_SUPPORTED@${step.name}`);
    const takesLimit = !isNeverRetried(action);
    if (!takesLimit && action.timeoutMinutes !== undefined) this.warnings.add(`TIMEOUT_NOT_SUPPORTED@${step.name}`);
    const late =
      takesLimit &&
      action.timeoutMinutes !== undefined &&
      (this.input.minutes?.[action.name] ?? 0) > action.timeoutMinutes;
    let attempt = 0;
    for (let round = 0; ; round += 1) {
      let reason = '';
      for (let turn = 0; turn <= retries; turn += 1) {
        attempt += 1;
        const number = attempt;
        const hit = inject.find(
          (each) => each.attempts === undefined || each.attempts === 'all' || each.attempts.includes(number),
        );
        const fails = isCheck ? this.failsCheck(action, target, number) : hit !== undefined || late;
        if (!fails) return this.waited(action, target) ?? done('Run', attempt > 1 ? 'RAN_AFTER_RETRY' : 'RAN');
        if (isCheck && action.healthCheck?.onError === 'TreatExceptionsAsWarnings') {
          this.warnings.add(`TARGET_DROPPED_BY_HEALTHCHECK@${step.name}`);
          return done('Run', 'HEALTHCHECK_DROPPED', 'TARGET_DROPPED_BY_HEALTHCHECK');
        }
        reason = isCheck ? 'HEALTHCHECK_FAILED' : late || hit?.kind === 'timeout' ? 'TIMED_OUT' : 'RAN_FAILED';
      }
      const answer = this.guidance(step, action, target, round);
      if (answer === 'Retry') continue;
      if (answer === 'Ignore') return done('Run', 'GUIDED_IGNORED');
      if (answer === 'Exclude') return done('Exclude', 'TARGET_DROPPED_BY_GUIDANCE', 'TARGET_DROPPED_BY_GUIDANCE');
      return done('Fail', reason);
    }
  }

  /** what an action waits for after its work; null where it waits for nothing. */
  private waited(action: ActionInput, target: TargetInput | null) {
    if (action.waitsFor === undefined) return null;
    const answers = (this.input.waits ?? []).filter((each) => each.action === action.name);
    const own = answers.find((each) => each.target !== undefined && each.target === target?.name);
    const choice = (own ?? answers.find((each) => each.target === undefined))?.choice ?? 'Complete';
    if (choice === 'Fail') return { decision: 'Fail', reason: 'WAIT_FAILED', drops: null };
    if (choice === 'Hold') return { decision: 'Pause', reason: 'WAIT_HOLD', drops: null };
    return { decision: 'Run', reason: 'WAIT_COMPLETED', drops: null };
  }

  private guidance(step: StepInput, action: ActionInput, target: TargetInput | null, round: number): string {
    const { run, settings = {}, environments, guidance = [] } = this.input;
    const standard = settings.guidedFailureDefault ?? 'EnvironmentDefault';
    const ofEnvironment = environments.find((each) => each.name === run.environment)?.guidedFailure ?? false;
    const isOn = run.guidedFailure ?? (standard === 'EnvironmentDefault' ? ofEnvironment : standard === 'On');
    if (!isOn) return 'Fail';
    const own = guidance.findIndex(
      (each) => each.action === action.name && each.target !== undefined && each.target === target?.name,
    );
    const at =
      own !== -1 ? own : guidance.findIndex((each) => each.action === action.name && each.target === undefined);
    const used = this.answersUsed.get(at) ?? 0;
    if (at === -1) return 'Fail';
    this.answersUsed.set(at, used + 1);
    const answer = guidance[at]?.choices[used] ?? 'Fail';
    if (answer === 'Retry') return round < 10 ? 'Retry' : 'Fail';
    if (answer === 'Fail' || (answer === 'Exclude' && target === null)) return 'Fail';
    if (isRequired(action)) {
      this.warnings.add(`GUIDANCE_NOT_ALLOWED@${step.name}`);
      return 'Fail';
    }
    this.warnings.add(`${answer === 'Ignore' ? 'GUIDED_IGNORED' : 'TARGET_DROPPED_BY_GUIDANCE'}@${step.name}`);
    return answer;
  }

  private durationOf(action: ActionInput, target: TargetInput | null): number {
    const durations = this.input.durations ?? {};
    return durations[`${action.name}@${target?.name}`] ?? durations[action.name] ?? 1;
  }

  private leaf(member: Running, pass: Pass, action: ActionInput, decision: string, reason: string, at: number): void {
    member.leaves.push({ action, target: pass.target, decision, reason, at });
    // Whether it runs is not known, so neither is what it puts out.
    if (decision === 'Unknown') {
      const places = this.ran.get(action.name) ?? new Set();
      this.ran.set(action.name, places.add(pass.target?.name ?? ''));
    }
  }

  /** The records of a step that started, with its result. */
  private finish(member: Running): string {
    const { step, leaves } = member;
    for (const pass of member.passes) {
      if (pass.state === 'waiting')
        for (const action of member.actions)
          this.leaf(member, pass, action, 'NotStarted', this.paused ?? 'HALTED_BY_FAILURE', Number.MAX_SAFE_INTEGER);
      else if (pass.kept === null && pass.end > pass.start)
        this.passes.push(`${step.name} on ${pass.target?.name ?? 'server'}: ${pass.start}-${pass.end}`);
    }
    const [decision, reason] = resultOf(leaves);
    this.records.push(recordText([step.name], decision, reason));
    this.nextStatuses.set(step.name, statusOf(decision));
    for (const action of step.actions) {
      const own = against(this.input, step, action);
      if (own !== null) this.records.push(recordText([step.name, action.name], 'Skip', own));
    }
    for (const { action, target, decision: kind, reason: why } of leaves)
      this.records.push(recordText([step.name, action.name, target?.name ?? null], kind, why));
    return decision;
  }
}

/** V-21. */
function statusOf(decision: string): string {
  const codes: Readonly<Record<string, string>> = {
    Run: 'Succeeded',
    Fail: 'Failed',
    Skip: 'Skipped',
    Pause: 'Running',
    NotStarted: 'Pending',
    Unknown: '?',
  };
  return codes[decision] ?? 'Abandoned';
}

function verdictOf(filled: Filled): readonly [string, string] | null {
  if (filled.kind === 'unknown') return ['Unknown', 'COND_UNKNOWN'];
  if (filled.kind === 'error') return ['Skip', 'COND_VARIABLE_ERROR'];
  return isTrue(filled.text) ? null : ['Skip', 'COND_VARIABLE_FALSE'];
}

/** Names are compared ignoring case. */
function nameOf({ target }: Leaf): string {
  return (target?.name ?? '').toUpperCase();
}

function resultOf(leaves: readonly Leaf[]): readonly [string, string] {
  const failed = leaves
    .filter((leaf) => leaf.decision === 'Fail')
    .toSorted((left, right) => left.at - right.at || (nameOf(left) < nameOf(right) ? -1 : 1))[0];
  if (failed !== undefined) return ['Fail', failed.reason];
  const held = leaves.find((leaf) => leaf.decision === 'Pause');
  if (held !== undefined) return ['Pause', held.reason];
  const ran = leaves.filter((leaf) => leaf.decision === 'Run');
  if (ran.some((leaf) => leaf.reason === 'GUIDED_IGNORED')) return ['Run', 'RAN_WITH_IGNORED_FAILURE'];
  if (ran.length > 0) return ['Run', 'RAN'];
  const unknown = leaves.find((leaf) => leaf.decision === 'Unknown');
  if (unknown !== undefined) return ['Unknown', unknown.reason];
  if (leaves.every((leaf) => leaf.decision === 'NotStarted')) return ['NotStarted', leaves[0]?.reason ?? ''];
  return ['Skip', new Set(leaves.map((leaf) => leaf.reason)).size === 1 ? (leaves[0]?.reason ?? '') : 'NOTHING_RAN'];
}
