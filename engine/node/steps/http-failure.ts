import { type HttpRequest, withoutUser } from "./http-request.ts";
import { WorkFailure } from "./work-end.ts";

const reasons: ReadonlyMap<string, (host: string) => string> = new Map([
  [
    "ECONNREFUSED",
    (host) => `nothing listens at \`${host}\`: the connection was refused. Start the server, or correct \`url\`.`,
  ],
  ["ENOTFOUND", (host) => `there is no host \`${host}\`. Correct \`url\`, or look at the name servers.`],
  ["EAI_AGAIN", (host) => `the name servers did not answer for \`${host}\`. Is there a network?`],
  ["ECONNRESET", (host) => `\`${host}\` broke the connection off.`],
  ["ETIMEDOUT", (host) => `\`${host}\` could not be reached: the connection timed out.`],
  ["EHOSTUNREACH", (host) => `there is no way to \`${host}\` in the network.`],
  ["ENETUNREACH", (host) => `there is no way to \`${host}\` in the network.`],
  ["EPROTO", (host) => `\`${host}\` does not speak TLS. Is the address one of \`http://\`?`],
  ["ERR_SSL_WRONG_VERSION_NUMBER", (host) => `\`${host}\` does not speak TLS. Is the address one of \`http://\`?`],
  ["ERR_SSL_PACKET_LENGTH_TOO_LONG", (host) => `\`${host}\` does not speak TLS. Is the address one of \`http://\`?`],
  ["CERT_HAS_EXPIRED", (host) => `the certificate of \`${host}\` has expired.`],
  ["ERR_TLS_CERT_ALTNAME_INVALID", (host) => `the certificate of \`${host}\` was made for another name.`],
]);

/** Codes of certificates that nobody known to us has signed. */
const untrusted = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/** A request that had no answer, or only half of one. */
export class RequestFailure extends WorkFailure {}

export function asRequestFailure(error: unknown, { method, url }: Pick<HttpRequest, "method" | "url">): RequestFailure {
  const reason = error instanceof WorkFailure ? error.message : describeHttpError(error, url);
  return new RequestFailure(`\`${requestName(method, url)}\` failed: ${reason}`, { cause: error });
}

function describeHttpError(error: unknown, url: URL): string {
  const cause = rootOf(error);
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  // Node adds advice about its own options after a semicolon.
  const words = cause.message.replace(/; if the root CA .*$/, "").replace(/\.$/, "");
  const detail = code === "" ? `${words}.` : `${words} (${code}).`;
  if (untrusted.has(code)) {
    return (
      `the certificate of \`${url.host}\` is not trusted: ${detail} ` +
      "Name the certificate of its authority in the variable `NODE_EXTRA_CA_CERTS` of whoever starts the run."
    );
  }
  return reasons.get(code)?.(url.host) ?? detail;
}

/** How a message calls a request. */
export function requestName(method: string, url: URL): string {
  return `${method} ${withoutUser(url)}`;
}

/** A host with several addresses gives one error for each. */
function rootOf(error: unknown): Error {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) {
    return error.errors[0];
  }
  return error instanceof Error ? error : new Error(String(error));
}
