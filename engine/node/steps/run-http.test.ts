import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer as createPlainServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import type { HttpWork } from "../../run/step-work.ts";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { closed, listening, startServer, type TestServer } from "../../testing/test-server.ts";
import { BODY_SHOWN_BYTES_MAX } from "./answer-body.ts";
import { runHttp } from "./run-http.ts";
import type { WorkEnd } from "./work-end.ts";

const root = temporaryFolder();
const closers: (() => Promise<void>)[] = [];
after(async () => {
  await Promise.all(closers.map((close) => close()));
  removeFolder(root);
});

async function serve(answer: RequestListener): Promise<TestServer> {
  const server = await startServer(answer);
  closers.push(() => server.close());
  return server;
}

interface Ended {
  readonly end: WorkEnd;
  readonly log: string;
  readonly workspace: string;
}

async function run(
  work: Partial<HttpWork> & Pick<HttpWork, "url">,
  { signal = AbortSignal.timeout(60_000), workspace = mkdtempSync(join(root, "workspace-")) } = {},
): Promise<Ended> {
  const parts: string[] = [];
  const whole: HttpWork = { type: "http", method: "GET", headers: {}, ...work };
  const end = await runHttp(whole, { workspace, writeLog: (text) => parts.push(text) }, signal);
  return { end, log: parts.join(""), workspace };
}

function checkSucceeded({ end, log }: Ended): void {
  assert.deepEqual(end, { kind: "succeeded" }, log);
}

function checkFailed({ end, log }: Ended, message: RegExp): void {
  assert.ok(end.kind === "failed" && end.failureClass === "http", JSON.stringify(end));
  assert.match(end.message, message);
  assert.ok(log.endsWith(`${end.message}\n`), "the log ends with what went wrong");
}

suite("an http step", { timeout: 120_000 }, () => {
  test("succeeds with any 2xx and shows request, answer and body in its log", async () => {
    const { origin, received } = await serve((_request, response) => {
      response.writeHead(201, { "content-type": "text/plain" }).end("made\n");
    });
    const ended = await run({ url: `${origin}/things?a=1#part`, method: "post", headers: { Accept: "text/plain" } });
    checkSucceeded(ended);
    assert.match(
      ended.log,
      /^POST http:\/\/127\.0\.0\.1:\d+\/things\?a=1 \(headers accept, user-agent\)\n201 Created after \d\.\d{3} s, text\/plain\n\nmade\n$/,
    );
    assert.equal(received[0]?.line, "POST /things?a=1");
    assert.equal(received[0]?.headers.accept, "text/plain");
  });

  test("fails with another status and shows what the server says", async () => {
    const { origin } = await serve((_request, response) => response.writeHead(503).end("down for repair"));
    const ended = await run({ url: `${origin}/` });
    checkFailed(
      ended,
      /^`GET http:.*` was answered with `503 Service Unavailable`; expected was a status of 200 to 299/,
    );
    assert.match(ended.log, /\ndown for repair\n/);
  });

  test("takes `expect_status` at its word", async () => {
    const { origin } = await serve((_request, response) => response.writeHead(404).end());
    checkSucceeded(await run({ url: origin, expectStatus: [200, 404] }));
    checkFailed(await run({ url: origin, expectStatus: [200, 204] }), /`404 Not Found`; expected was `200` or `204`/);
  });

  test("sends text and JSON, with the length and type of each", async () => {
    const { origin, received } = await serve((_request, response) => response.end());
    await run({
      url: origin,
      method: "PUT",
      body: { type: "text", text: "hällo" },
      headers: { "Content-Length": "99" },
    });
    await run({ url: origin, method: "POST", body: { type: "json", value: { a: [1, null, "ä"] } } });
    await run({
      url: origin,
      method: "POST",
      body: { type: "json", value: "x" },
      headers: { "Content-Type": "application/vnd.x+json" },
    });
    assert.deepEqual(
      received.map(({ body, headers }) => [body, headers["content-length"], headers["content-type"]]),
      [
        ["hällo", "6", "text/plain; charset=utf-8"],
        ['{"a":[1,null,"ä"]}', "19", "application/json"],
        ['"x"', "3", "application/vnd.x+json"],
      ],
    );
  });

  test("never prints the value of a header, nor a password of the address", async () => {
    const { origin, received } = await serve((_request, response) => response.writeHead(401).end());
    const url = `${origin.replace("//", "//me:p%40ss@")}/`;
    const ended = await run({ url, headers: { "X-Token": "t0psecret" } });
    checkFailed(ended, /401 Unauthorized/);
    assert.equal(received[0]?.headers["x-token"], "t0psecret");
    assert.equal(received[0]?.headers.authorization, `Basic ${Buffer.from("me:p@ss").toString("base64")}`);
    assert.doesNotMatch(ended.log + JSON.stringify(ended.end), /t0psecret|p%40ss|p@ss|me:|Basic/);
    const broken = await run({ url: origin, headers: { "X-Token": "t0p\nsecret" } });
    checkFailed(broken, /Invalid character in header content \["x-token"\]/);
    assert.doesNotMatch(broken.log, /secret/);
  });

  test("refuses addresses and methods that are none, before it sends anything", async () => {
    for (const url of ["", "example.org", "ftp://example.org/x", "file:///etc/passwd", "http://"]) {
      checkFailed(await run({ url }), /`url` is no address that begins with `http:\/\/` or `https:\/\/`/);
    }
    const { origin, received } = await serve((_request, response) => response.end());
    checkFailed(await run({ url: origin, method: "GET\nX" }), /Method must be a valid HTTP token/);
    checkFailed(await run({ url: origin, method: "CONNECT" }), /`CONNECT` opens a tunnel/);
    assert.deepEqual(received, []);
  });
});

suite("redirects", { timeout: 120_000 }, () => {
  test("are followed, with what method and body the status asks for", async () => {
    const { origin, received } = await serve((request, response) => {
      const status = /^\/(\d+)$/.exec(request.url ?? "")?.[1];
      response.writeHead(Number(status ?? 200), status === undefined ? {} : { location: "done?x" }).end();
    });
    for (const status of [301, 303, 307]) {
      checkSucceeded(await run({ url: `${origin}/${status}`, method: "POST", body: { type: "text", text: "b" } }));
    }
    checkSucceeded(await run({ url: `${origin}/302`, method: "PUT", body: { type: "text", text: "b" } }));
    checkSucceeded(await run({ url: `${origin}/303`, method: "HEAD" }));
    assert.deepEqual(
      received
        .filter(({ line }) => line.endsWith("/done?x"))
        .map(({ line, body, headers }) => [line, body, headers["content-type"] ?? ""]),
      [
        ["GET /done?x", "", ""],
        ["GET /done?x", "", ""],
        ["POST /done?x", "b", "text/plain; charset=utf-8"],
        ["PUT /done?x", "b", "text/plain; charset=utf-8"],
        ["HEAD /done?x", "", ""],
      ],
    );
  });

  test("carry credentials within an origin and none to another, nor back", async () => {
    const other = await serve((_request, response) =>
      response.writeHead(302, { location: `${home.origin}/back` }).end(),
    );
    const home: TestServer = await serve((request, response) => {
      const next = { "/": "/same", "/same": `${other.origin.replace("//", "//u:p@")}/other` }[request.url ?? ""];
      response.writeHead(next === undefined ? 200 : 302, next === undefined ? {} : { location: next }).end();
    });
    const headers = { Authorization: "Bearer a", Cookie: "c=1", "PRIVATE-TOKEN": "t", "User-Agent": "me" };
    checkSucceeded(await run({ url: `${home.origin}/`, headers }));
    const seen = ({ line, headers: got }: TestServer["received"][number]) =>
      `${line}: ${[got.authorization, got.cookie, got["private-token"], got["user-agent"]].join(" ")}`;
    assert.deepEqual(home.received.map(seen), [
      "GET /: Bearer a c=1 t me",
      "GET /same: Bearer a c=1 t me",
      "GET /back:    me",
    ]);
    assert.deepEqual(other.received.map(seen), ["GET /other:    me"]);
  });

  test("that go in a circle, or lead nowhere, fail", async () => {
    const { origin, received } = await serve((request, response) => {
      const location = request.url === "/odd" ? "javascript:alert(1)" : "/circle";
      response.writeHead(302, request.url === "/none" ? {} : { location }).end();
    });
    checkFailed(await run({ url: `${origin}/circle` }), /was redirected more than 20 times/);
    assert.equal(received.length, 21);
    checkFailed(await run({ url: `${origin}/odd` }), /redirects to `javascript:alert\(1\)`, which is no address/);
    checkFailed(await run({ url: `${origin}/none` }), /answered with `302 Found`/);
  });

  test("are an answer where they are expected", async () => {
    const { origin, received } = await serve((_request, response) => response.writeHead(302, { location: "/x" }).end());
    checkSucceeded(await run({ url: origin, expectStatus: [302] }));
    assert.equal(received.length, 1);
  });
});

suite("an answer that does not come", { timeout: 120_000 }, () => {
  test("within the time ends the step as stopped, before and amid the body", async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === "/body") {
        response.writeHead(200, { "content-length": "1000" });
        response.write("half");
      }
    });
    for (const path of ["/never", "/body"]) {
      const workspace = mkdtempSync(join(root, "workspace-"));
      const ended = await run(
        { url: origin + path, saveTo: "answer" },
        { signal: AbortSignal.timeout(300), workspace },
      );
      assert.deepEqual(ended.end, { kind: "stopped" });
      assert.deepEqual(readdirSync(workspace), []);
    }
    const early = await run({ url: origin }, { signal: AbortSignal.abort() });
    assert.deepEqual([early.end, early.log], [{ kind: "stopped" }, ""]);
  });

  test("because nothing listens says so", async () => {
    const server = createPlainServer();
    const port = await listening(server);
    await closed(server);
    checkFailed(
      await run({ url: `http://127.0.0.1:${port}/x` }),
      new RegExp(`^\`GET http://127\\.0\\.0\\.1:${port}/x\` failed: nothing listens at \`127\\.0\\.0\\.1:${port}\``),
    );
    // By a name that may have several addresses.
    checkFailed(await run({ url: `http://localhost:${port}/` }), /nothing listens at `localhost:/);
  });

  test("because there is no such host says so", async () => {
    checkFailed(await run({ url: "http://no-such-host.invalid/" }), /there is no host|name servers did not answer/);
  });

  test("because the server breaks off says so, before and amid the body", async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === "/body") {
        response.writeHead(200, { "content-length": "1000" });
        response.write("half", () => response.destroy());
      } else {
        response.destroy();
      }
    });
    const workspace = mkdtempSync(join(root, "workspace-"));
    writeFileSync(join(workspace, "answer"), "old");
    checkFailed(await run({ url: `${origin}/` }), /`GET .*` failed: .*broke the connection off/);
    checkFailed(await run({ url: `${origin}/body` }), /`GET .*` failed: .*broke the connection off/);
    checkFailed(
      await run({ url: `${origin}/body`, saveTo: "answer" }, { workspace }),
      /^`GET .*broke the connection off/,
    );
    assert.equal(readFileSync(join(workspace, "answer"), "utf8"), "old");
    assert.deepEqual(readdirSync(workspace), ["answer"]);
  });

  test("because it is no HTTP says so", async () => {
    const server = createPlainServer();
    server.on("connection", (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    const port = await listening(server);
    closers.push(() => closed(server));
    checkFailed(await run({ url: `http://127.0.0.1:${port}/` }), /Parse Error.*\(HPE_/);
    checkFailed(await run({ url: `https://127.0.0.1:${port}/` }), /does not speak TLS/);
  });

  test("because the certificate is self-signed says so, and what to do", async () => {
    const server = createTlsServer(selfSigned(), (_request, response) => response.end("secret"));
    const port = await listening(server);
    closers.push(() => closed(server));
    const ended = await run({ url: `https://localhost:${port}/` });
    checkFailed(
      ended,
      /the certificate of `localhost:\d+` is not trusted: self-signed certificate \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
    assert.match(ended.log, /NODE_EXTRA_CA_CERTS/);
  });
});

suite("the body of an answer", { timeout: 120_000 }, () => {
  test("of 50 MB is saved whole, and only its length stands in the log", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "0123456789abcdef");
    const { origin } = await serve((_request, response) => sendChunks(response, chunk, 50));
    const ended = await run({ url: origin, saveTo: "out/deep/answer.bin" });
    checkSucceeded(ended);
    const expected = createHash("sha256");
    for (let count = 0; count < 50; count++) {
      expected.update(chunk);
    }
    const saved = createHash("sha256").update(readFileSync(join(ended.workspace, "out/deep/answer.bin")));
    assert.equal(saved.digest("hex"), expected.digest("hex"));
    assert.ok(ended.log.endsWith("\n52428800 bytes saved to `out/deep/answer.bin`\n"));
    assert.ok(ended.log.length < 500);
    assert.deepEqual(readdirSync(join(ended.workspace, "out/deep")), ["answer.bin"]);
  });

  test("of 50 MB that is not saved shows its beginning, and how much more there was", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "line\n");
    const { origin } = await serve((_request, response) => sendChunks(response, chunk, 50));
    const ended = await run({ url: origin });
    checkSucceeded(ended);
    assert.ok(
      ended.log.endsWith(`\n… and ${50 * 1024 * 1024 - BODY_SHOWN_BYTES_MAX} bytes more; \`save_to\` keeps all.\n`),
    );
    assert.ok(ended.log.length < BODY_SHOWN_BYTES_MAX + 1000);
  });

  test("that is no UTF-8 is shown without harm, and saved as it is", async () => {
    const bytes = Buffer.from([0x6b, 0xe4, 0x73, 0x65, 0x1b, 0x5b, 0x33, 0x31, 0x6d, 0x0a]);
    const { origin } = await serve((request, response) =>
      response.end(request.url === "/zip" ? Buffer.from([0x50, 0x4b, 0, 3]) : bytes),
    );
    const shown = await run({ url: origin });
    assert.ok(shown.log.endsWith("no content type\n\nk\\xe4se\\x1b[31m\n"), shown.log);
    assert.ok((await run({ url: `${origin}/zip` })).log.endsWith("\n4 bytes that are no text\n"));
    const saved = await run({ url: origin, saveTo: "answer" });
    assert.deepEqual(readFileSync(join(saved.workspace, "answer")), bytes);
  });

  test("is not saved when its status is not the expected one", async () => {
    const { origin } = await serve((_request, response) => response.writeHead(500).end("trace"));
    const workspace = mkdtempSync(join(root, "workspace-"));
    writeFileSync(join(workspace, "answer"), "old");
    const ended = await run({ url: origin, saveTo: "answer" }, { workspace });
    checkFailed(ended, /500 Internal Server Error/);
    assert.match(ended.log, /\ntrace\n/);
    assert.equal(readFileSync(join(workspace, "answer"), "utf8"), "old");
  });

  test("is never saved outside the workspace, and then nothing is sent", async () => {
    const { origin, received } = await serve((_request, response) => response.end("x"));
    const home = mkdtempSync(join(root, "home-"));
    const workspace = join(home, "workspace");
    mkdirSync(workspace);
    mkdirSync(join(home, "outside"));
    symlinkSync("../outside", join(workspace, "link"));
    for (const saveTo of ["../outside/answer", join(home, "outside/answer"), "link/answer"]) {
      checkFailed(
        await run({ url: origin, saveTo }, { workspace }),
        /^Cannot save an answer to `.*`: `.*` leads out of the workspace/,
      );
    }
    assert.deepEqual([readdirSync(join(home, "outside")), received], [[], []]);
    checkFailed(await run({ url: origin, saveTo: "." }, { workspace }), /is the workspace itself/);
  });
});

function sendChunks(response: NodeJS.WritableStream, chunk: Buffer, count: number): void {
  if (count === 0) {
    response.end();
  } else {
    response.write(chunk, () => sendChunks(response, chunk, count - 1));
  }
}

function selfSigned(): { key: string; cert: string } {
  const [key, cert] = [join(root, "key.pem"), join(root, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const args = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", [...args, ...subject, "-keyout", key, "-out", cert], { stdio: "pipe" });
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
}
