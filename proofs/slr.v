(** Simple linear regression over the rationals: what holds for every list of points.

    The formulas are those of slr_pure/model.py and slr_pure/least_squares.py. Each theorem names
    the chapter that derives it. `coqc slr.v` checks them all; none rests on an axiom. *)

Require Import QArith Qabs List Lqa Field.
Open Scope Q_scope.

(** ** The formulas *)

Definition point : Set := Q * Q.
Definition x : point -> Q := fst.
Definition y : point -> Q := snd.

(** The sum of f over the points, in lowest terms; N and the five others. *)
Fixpoint sum (f : point -> Q) (points : list point) : Q :=
  match points with nil => 0 | p :: rest => Qred (f p + sum f rest) end.
Definition N := sum (fun _ => 1).
Definition X := sum x.
Definition Y := sum y.
Definition XX := sum (fun p => x p * x p).
Definition XY := sum (fun p => x p * y p).
Definition YY := sum (fun p => y p * y p).

Definition residual m c p := y p - (m * x p + c).
Definition loss m c l := sum (fun p => residual m c p * residual m c p) l / N l.
Definition gradient_m m c l := -2 * sum (fun p => residual m c p * x p) l / N l.
Definition gradient_c m c l := -2 * sum (residual m c) l / N l.

(** The closed form: Cramer's rule on the normal equations. *)
Definition D l := N l * XX l - X l * X l.
Definition slope l := (N l * XY l - X l * Y l) / D l.
Definition intercept l := (XX l * Y l - X l * XY l) / D l.

(** The derivative of f at a is d, with the limit spelled out. *)
Definition derivative (f : Q -> Q) (a d : Q) := forall epsilon, 0 < epsilon ->
  exists delta, 0 < delta /\ forall h, ~ h == 0 -> Qabs h < delta ->
  Qabs ((f (a + h) - f a) / h - d) < epsilon.

(** Σ (a x + b)²; and vᵀHv for the Hessian H of the loss and the direction v = (a, b). *)
Definition squares a b l := a * a * XX l + 2 * a * b * X l + b * b * N l.
Definition curvature a b l := 2 * squares a b l / N l.

(** ** The sums *)

(** docs/learn/loss.md, "Six sums hold all that the data can say". *)
Theorem the_sums_of_merged_lists_add f k l : sum f (k ++ l) == sum f k + sum f l.
Proof. induction k; cbn [app sum]; [|rewrite !Qred_correct, IHk]; ring. Qed.

Lemma N_positive l : l <> nil -> 0 < N l.
Proof.
  destruct l as [|p l]; [easy|]. intros _. unfold N. cbn [sum]. rewrite Qred_correct.
  enough (0 <= sum (fun _ => 1) l) by lra. induction l; cbn [sum]; rewrite ?Qred_correct; lra.
Qed.

Lemma sum_of_a_quadratic f a b c d e g :
  (forall p, f p == a * (x p * x p) + b * (x p * y p) + c * (y p * y p) + d * x p + e * y p + g) ->
  forall l, sum f l == a * XX l + b * XY l + c * YY l + d * X l + e * Y l + g * N l.
Proof.
  intros H l. unfold XX, XY, YY, X, Y, N.
  induction l; cbn [sum]; [|rewrite !Qred_correct, H, IHl]; ring.
Qed.

(** docs/learn/loss.md, "Six sums hold all that the data can say". *)
Theorem the_loss_from_the_sums m c l : loss m c l ==
  (YY l - 2 * m * XY l - 2 * c * Y l + m * m * XX l + 2 * m * c * X l + c * c * N l) / N l.
Proof.
  unfold loss. rewrite (sum_of_a_quadratic _ (m * m) (-2 * m) 1 (2 * m * c) (-2 * c) (c * c));
    [apply Qdiv_comp; ring | intros; unfold residual; ring].
Qed.

(** docs/learn/gradient.md, "Multiplied out, only sums of the data are left". *)
Theorem the_gradient_from_the_sums m c l :
  gradient_m m c l == 2 * (m * XX l + c * X l - XY l) / N l /\
  gradient_c m c l == 2 * (m * X l + c * N l - Y l) / N l.
Proof.
  unfold gradient_m, gradient_c.
  rewrite (sum_of_a_quadratic (fun p => residual m c p * x p) (-m) 1 0 (-c) 0 0),
    (sum_of_a_quadratic (residual m c) 0 0 0 (-m) 1 (-c)); try (intros; unfold residual; ring).
  split; apply Qdiv_comp; ring.
Qed.

(** ** The gradient *)

Lemma derivative_of_a_quadratic f a d e :
  (forall h, f (a + h) == f a + h * d + h * h * e) -> derivative f a d.
Proof.
  intros F epsilon H. pose proof (Qabs_nonneg e). exists (epsilon / (Qabs e + 1)).
  split; [apply Qlt_shift_div_l; lra|]. intros h Hh Small.
  setoid_replace ((f (a + h) - f a) / h - d) with (h * e) by (rewrite F; field; assumption).
  rewrite Qabs_Qmult. pose proof (Qabs_nonneg h).
  assert (epsilon / (Qabs e + 1) * (Qabs e + 1) == epsilon) by (field; lra). nra.
Qed.

(** docs/learn/gradient.md, "Two losses give it, without a limit". *)
Theorem the_gradient_is_the_derivative m c l : l <> nil ->
  derivative (fun m => loss m c l) m (gradient_m m c l) /\
  derivative (fun c => loss m c l) c (gradient_c m c l).
Proof.
  intros H. apply N_positive in H. destruct (the_gradient_from_the_sums m c l) as [Gm Gc].
  split; [apply derivative_of_a_quadratic with (XX l / N l) | apply derivative_of_a_quadratic with 1];
    intros h; rewrite ?Gm, ?Gc, !the_loss_from_the_sums; field; lra.
Qed.

(** docs/learn/step.md, "What any move does to the loss". *)
Theorem what_a_move_does m c a b l : l <> nil -> loss (m + a) (c + b) l ==
  loss m c l + (a * gradient_m m c l + b * gradient_c m c l) + curvature a b l / 2.
Proof.
  intros H. apply N_positive in H. destruct (the_gradient_from_the_sums m c l) as [Gm Gc].
  rewrite Gm, Gc, !the_loss_from_the_sums. unfold curvature, squares. field. lra.
Qed.

(** ** The least line *)

Lemma square_nonnegative (t : Q) : 0 <= t * t.
Proof. nra. Qed.

Lemma square_zero (t : Q) : t * t <= 0 -> t == 0.
Proof. intros H. destruct (Q_dec t 0) as [[|]|]; [nra | nra | easy]. Qed.

Lemma squares_nonnegative a b l : 0 <= squares a b l.
Proof.
  unfold squares, XX, X, N. induction l as [|p l IH]; cbn [sum]; [lra|]. rewrite !Qred_correct.
  pose proof (square_nonnegative (a * x p + b)). lra.
Qed.

(** N Σ (a x + b)² = (a X + b N)² + a² D, and D > 0, since at a = N and b = −X this is N² D. *)
Lemma no_flat_direction a b l : 0 < N l -> ~ D l == 0 -> squares a b l <= 0 -> a == 0 /\ b == 0.
Proof.
  intros HN HD Flat. pose proof (squares_nonnegative (N l) (- X l) l). unfold squares in *.
  assert (0 < D l) by (unfold D in *; nra).
  assert ((a * X l + b * N l) * (a * X l + b * N l) + a * a * D l <= 0) by (unfold D; nra).
  pose proof (square_nonnegative (a * X l + b * N l)).
  assert (Ha : a == 0) by (apply square_zero; nra). split; [assumption|].
  apply square_zero. rewrite Ha in Flat. nra.
Qed.

(** docs/learn/closed-form.md, "Every other line costs more". *)
Theorem the_closed_form_is_the_least_line_and_the_only_one l : ~ D l == 0 -> forall m c,
  loss (slope l) (intercept l) l <= loss m c l /\
  (loss m c l <= loss (slope l) (intercept l) l -> m == slope l /\ c == intercept l).
Proof.
  intros HD m c. set (a := m - slope l). set (b := c - intercept l).
  assert (HN : 0 < N l) by (apply N_positive; intros E; apply HD; rewrite E; reflexivity).
  assert ((loss m c l - loss (slope l) (intercept l) l) * N l == squares a b l).
  { rewrite !the_loss_from_the_sums. unfold squares, a, b, slope, intercept, D in *.
    field. split; lra. }
  pose proof (squares_nonnegative a b l). split; [nra|]. intros Least.
  destruct (no_flat_direction a b l HN HD); [nra|]. unfold a, b in *. lra.
Qed.

(** ** A step *)

(** η vᵀHv < 2 |v|² in every direction v. The greatest vᵀHv / |v|² is λ₂, so for η > 0 this says
    η < 2/λ₂, without a root. *)
Definition below_the_bound eta l :=
  forall a b, ~ (a == 0 /\ b == 0) -> eta * curvature a b l < 2 * (a * a + b * b).

(** docs/learn/step.md, "A small enough step always goes down"; docs/learn/rates.md,
    "Descent arrives at every rate below 2/λ₂". *)
Theorem a_step_below_the_bound_lowers_the_loss eta m c l : l <> nil -> 0 < eta ->
  below_the_bound eta l -> let u := gradient_m m c l in let w := gradient_c m c l in
  ~ (u == 0 /\ w == 0) -> loss (m - eta * u) (c - eta * w) l < loss m c l.
Proof.
  intros Hl Heta Bound u w Steep. specialize (Bound u w Steep). unfold Qminus.
  rewrite what_a_move_does by assumption. apply N_positive in Hl.
  setoid_replace (curvature (- (eta * u)) (- (eta * w)) l / 2) with
    ((1 # 2) * (eta * (eta * curvature u w l))) by (unfold curvature, squares; field; lra).
  assert (0 < eta * (2 * (u * u + w * w) - eta * curvature u w l)) by nra. fold u w. lra.
Qed.

(** docs/learn/rates.md, "In two directions a step only multiplies the error": 2 − ηλ₁ and
    2 − ηλ₂ are positive if their sum 4 − η trace H and their product 4 − 2 η trace H + η² det H are. *)
Theorem the_bound_by_trace_and_determinant eta l : l <> nil ->
  let trace := 2 * (XX l / N l + 1) in let det := 4 * D l / (N l * N l) in
  below_the_bound eta l <-> eta * trace < 4 /\ 0 < 4 - 2 * eta * trace + eta * eta * det.
Proof.
  intros Hl trace det. apply N_positive in Hl. unfold below_the_bound.
  set (p := 2 - eta * (2 * XX l / N l)). set (q := - (eta * (2 * X l / N l))).
  set (r := 2 - 2 * eta).
  assert (Form : forall a b, 2 * (a * a + b * b) - eta * curvature a b l ==
    p * (a * a) + 2 * q * (a * b) + r * (b * b))
    by (intros; unfold curvature, squares, p, q, r; field; lra).
  assert (4 - eta * trace == p + r) by (unfold trace, p, r; field; lra).
  assert (Product : 4 - 2 * eta * trace + eta * eta * det == p * r - q * q)
    by (unfold trace, det, D, p, q, r; field; lra).
  rewrite Product. split.
  - intros Bound. assert (Positive : forall a b, ~ (a == 0 /\ b == 0) ->
      0 < p * (a * a) + 2 * q * (a * b) + r * (b * b))
      by (intros a b Hv; specialize (Bound a b Hv); specialize (Form a b); lra).
    pose proof (Positive 1 0). pose proof (Positive 0 1). pose proof (Positive q (- p)). nra.
  - intros [? ?] a b Hv. specialize (Form a b). apply Qnot_le_lt. intros Flat. apply Hv.
    assert (0 < p) by (pose proof (square_nonnegative q); nra).
    pose proof (square_nonnegative (p * a + q * b)).
    assert (Hb : b == 0) by (apply square_zero; nra). split; [|assumption].
    apply square_zero. rewrite Hb in *. nra.
Qed.
