import type { ComponentPropsWithRef } from "react";
import "./button.css";

/** `primary`: the one thing to do here · `plain`: anything else · `quiet`: without a frame · `danger`: cannot be undone. */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

/** A button large enough for a finger. */
export function Button({
  look = "plain",
  className = "",
  ...rest
}: ComponentPropsWithRef<"button"> & { look?: ButtonLook }) {
  return <button type="button" {...rest} className={`button ${className}`} data-look={look} />;
}
