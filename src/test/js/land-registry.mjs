// A land registry written against the court's /agency-api with the official JavaScript client, as an agency would write it.
// Topics: seal → answers with evidence; unseal → refuses; query → fails once, then answers; transfer → keeps its lock.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { BasicAuthInterceptor, Client, File, Variables, logger } from "camunda-external-task-client-js";

const { COURT_URL: baseUrl, COURT_ACCOUNT: username, COURT_KEY: password, COURT_UNIT: unit } = process.env;
const say = (event) => console.log("EVENT " + JSON.stringify(event));

const client = new Client({
  baseUrl,
  workerId: "registry",
  asyncResponseTimeout: 1000,
  lockDuration: 5000,
  interval: 100,
  use: logger.level("error"),
  interceptors: new BasicAuthInterceptor({ username, password }),
});

const authorization = "Basic " + Buffer.from(`${username}:${password}`).toString("base64");

async function read(path) {
  const response = await fetch(baseUrl + path, { headers: { authorization } });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response;
}

async function seal({ task, taskService }) {
  const owners = task.variables.get("owners");
  const [document] = await (await read(`/external-task/${task.id}/documents`)).json();
  const content = Buffer.from(await (await read(`/external-task/${task.id}/documents/${document.id}`)).arrayBuffer());

  const answer = new Variables();
  answer.set("resultCode", "CONTROLLED");
  answer.setTyped("receipt", { type: "json", value: { register: "R-1", size: content.length }, valueInfo: {} });
  writeFileSync("receipt.txt", "查封回执");
  const proof = await new File({ localPath: "receipt.txt", filename: "回执.txt", mimetype: "text/plain" }).load();
  answer.setTyped("proof", { type: "file", value: proof, valueInfo: {} });
  await taskService.complete(task, answer);
  say({
    did: "complete",
    probe: task.variables.get("probeNo"),
    names: Object.keys(task.variables.getAll()).sort(),
    owner: owners[0].name,
    document: document.name,
    sha256: createHash("sha256").update(content).digest("hex"),
  });
}

async function refuse({ task, taskService }) {
  await taskService.handleBpmnError(task, "NOT_OUR_DISTRICT", "不属本辖区");
  say({ did: "bpmnError", probe: task.variables.get("probeNo") });
}

async function failOnce({ task, taskService }) {
  if (task.retries === null || task.retries === undefined) {
    await taskService.handleFailure(task, { errorMessage: "登记系统维护", errorDetails: "", retries: 1, retryTimeout: 200 });
    say({ did: "failure", probe: task.variables.get("probeNo") });
  } else {
    await taskService.complete(task);
    say({ did: "completeAfterFailure", probe: task.variables.get("probeNo"), retries: task.retries, message: task.errorMessage });
  }
}

async function keep({ task, taskService }) {
  await taskService.extendLock(task, 20000);
  say({ did: "extendLock", probe: task.variables.get("probeNo") });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await taskService.complete(task);
  say({ did: "completeAfterExtension", probe: task.variables.get("probeNo") });
}

client.subscribe(`${unit}.seal`, seal);
client.subscribe(`${unit}.unseal`, refuse);
client.subscribe(`${unit}.query`, failOnce);
client.subscribe(`${unit}.transfer`, { lockDuration: 1000 }, keep);
client.on("poll:error", (error) => say({ did: "pollError", message: String(error) }));
client.on("complete:error", (task, error) => say({ did: "completeError", message: String(error) }));
say({ did: "ready" });
