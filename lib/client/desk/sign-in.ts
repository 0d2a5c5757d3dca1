import { call } from "./calls";

export type SignInResult = "in" | "wrong" | "too-many" | "offline";

/** Signs in with next-auth's own calls: a token against foreign forms first, then the credentials. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const csrf = await csrfToken();
  if (csrf === null) return "offline";
  const form = new URLSearchParams({ email, password, csrfToken: csrf, json: "true" });
  try {
    const response = await fetch("/api/auth/callback/credentials", { method: "POST", body: form });
    if (response.ok) return "in";
    const answer = (await response.json().catch(() => null)) as { url?: string } | null;
    if (answer?.url?.includes("too-many")) return "too-many";
    return response.status === 401 ? "wrong" : "offline";
  } catch {
    return "offline";
  }
}

/** Ends the session on the server and drops the cookie. */
export async function signOut(): Promise<boolean> {
  const csrf = await csrfToken();
  if (csrf === null) return false;
  const response = await fetch("/api/auth/signout", {
    method: "POST",
    body: new URLSearchParams({ csrfToken: csrf, json: "true" }),
  });
  return response.ok;
}

async function csrfToken(): Promise<string | null> {
  const answer = await call<{ csrfToken?: string }>("GET", "/api/auth/csrf");
  return answer.ok ? (answer.value.csrfToken ?? null) : null;
}
