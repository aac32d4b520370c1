import assert from "node:assert/strict";
import { test } from "node:test";
import type { HttpWork } from "../../run/step-work.ts";
import { firstRequest, type HttpRequest, redirectedRequest } from "./http-request.ts";

function request(url: string, work: Partial<HttpWork> = {}): HttpRequest {
  return firstRequest({ type: "http", method: "GET", headers: {}, url, ...work });
}

function redirect(from: HttpRequest, location: string, status = 302): HttpRequest | undefined {
  return redirectedRequest(from, { status, location });
}

test("a redirect from an encrypted address to one that is not is refused", () => {
  const from = request("https://example.org/a", { headers: { Authorization: "x" } });
  assert.throws(
    () => redirect(from, "http://example.org/a"),
    /from `https` to `http:\/\/example\.org\/a`, which is not encrypted/,
  );
  assert.equal(redirect(request("http://example.org/"), "https://example.org/")?.url.href, "https://example.org/");
});

test("another port or scheme is another origin, which gets no credentials", () => {
  const from = request("http://example.org/a", {
    headers: { Authorization: "x", "X-Key": "y", Accept: "z", Host: "h" },
  });
  for (const location of ["http://example.org:8080/a", "https://example.org/a", "//other.example/a"]) {
    assert.deepEqual([...(redirect(from, location)?.headers.keys() ?? [])], ["accept", "user-agent"], location);
  }
  assert.equal(redirect(from, "//example.org:80/b")?.headers.get("authorization"), "x");
});

test("only the statuses of redirects redirect, and only with an address", () => {
  const from = request("http://example.org/");
  assert.equal(redirectedRequest(from, { status: 302, location: undefined }), undefined);
  for (const status of [200, 201, 300, 304, 400]) {
    assert.equal(redirect(from, "/x", status), undefined, String(status));
  }
});

test("a password in an address becomes a header, unless the plan gives one", () => {
  const { url, headers } = request("http://us%20er:100%@example.org/");
  assert.equal(url.href, "http://example.org/");
  assert.equal(headers.get("authorization"), `Basic ${Buffer.from("us er:100%").toString("base64")}`);
  const given = request("http://a:b@example.org/", { headers: { authorization: "Bearer t" } });
  assert.equal(given.headers.get("authorization"), "Bearer t");
});
