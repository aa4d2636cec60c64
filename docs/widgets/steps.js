// The steps of descent: as many as is asked for, one more, or one after the other.

import { clamp } from "./svg.js";

const PACE = 120; // milliseconds from step to step

/** The steps of a playground; without their slider nothing happens. */
export class Steps {
  constructor(playground) {
    const { steps, many, once, play } = playground.controls;
    Object.assign(this, { playground, slider: steps, many, button: play });
    this.most = Number(steps?.max ?? 0); // that Play takes
    many?.addEventListener("input", () => {
      this.stop();
      this.#walk(Number(many.value));
      playground.ask();
    });
    once?.addEventListener("click", () => {
      this.stop();
      this.#forward();
    });
    play?.addEventListener("click", () => (this.playing ? this.stop() : this.#play()));
  }

  /** Begin with so many, or else as the chapter does. */
  begin(count) {
    this.stop();
    if (this.slider) this.#walk(count ?? Number(this.slider.defaultValue));
  }

  /** Stop playing. */
  stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    if (this.button) this.button.textContent = "Play";
  }

  /** Take so many steps; the slider reaches as far as that. */
  #walk(count) {
    const whole = clamp(Math.round(count), 0, Number(this.many?.max ?? this.most));
    this.slider.max = Math.max(this.most, whole);
    this.slider.value = whole;
  }

  #forward() {
    this.#walk(Number(this.slider.value) + 1);
    this.playground.update();
    return Number(this.slider.value) < this.most;
  }

  /** One step after the other, up to the last; at once for readers who want less motion. */
  #play() {
    if (Number(this.slider.value) >= this.most) this.#walk(0);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#walk(this.most);
      this.playground.update();
      return;
    }
    this.button.textContent = "Pause";
    this.playing = setInterval(() => this.#forward() || this.stop(), PACE);
  }
}
