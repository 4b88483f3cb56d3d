# include base
import json
import time
import urllib.error
import urllib.parse
import urllib.request

server = required("RunRunbook.ServerUrl").rstrip("/")
api_key = required("RunRunbook.ApiKey")
space_name = given("RunRunbook.Space", "Default")
project_name = required("RunRunbook.Project")
runbook_name = required("RunRunbook.Runbook")
environment_name = required("RunRunbook.Environment")
tenant_name = given("RunRunbook.Tenant")
prompted = given("RunRunbook.PromptedVariables")
use_published = is_on(given("RunRunbook.UsePublished", "True"))
wait = is_on(given("RunRunbook.Wait", "True"))
limit = number("RunRunbook.TimeoutSeconds", 1800)

if not server.startswith(("http://", "https://")):
    stop("The parameter RunRunbook.ServerUrl does not begin with http:// or https://.")


def ask(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"X-Octopus-ApiKey": api_key, "Content-Type": "application/json"}
    request = urllib.request.Request(server + path, data=data, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        try:
            said = json.load(error)
            reasons = [said.get("ErrorMessage", "")] + said.get("Errors", [])
        except ValueError:
            reasons = []
        stop(f"The server answered {error.code} to {path.partition('?')[0]}. {' '.join(reasons)}".strip())
    except (urllib.error.URLError, TimeoutError, ValueError) as error:
        stop(f"The server did not answer: {error}")


def find(kind, path, name):
    """The one thing of this very name; a search by name also finds longer ones."""
    query = urllib.parse.urlencode({"partialName": name, "take": 1000})
    items = ask(f"{path}?{query}")["Items"]
    found = [item for item in items if item["Name"].lower() == name.lower()]
    if not found:
        stop(f'There is no {kind} "{name}".')
    return found[0]


space = find("space", "/api/spaces", space_name)
base = f"/api/{space['Id']}"
project = find("project", f"{base}/projects", project_name)
runbook = find("runbook", f"{base}/projects/{project['Id']}/runbooks", runbook_name)
environment = find("environment", f"{base}/environments", environment_name)
tenant = find("tenant", f"{base}/tenants", tenant_name) if tenant_name else None

if use_published:
    snapshot = runbook.get("PublishedRunbookSnapshotId")
    if not snapshot:
        stop(f'The runbook "{runbook_name}" has no published snapshot.')
else:
    snapshots = ask(f"{base}/runbooks/{runbook['Id']}/runbookSnapshots?take=1")["Items"]
    if not snapshots:
        stop(f'The runbook "{runbook_name}" has no snapshot.')
    snapshot = snapshots[0]["Id"]

run = {
    "RunbookId": runbook["Id"],
    "RunbookSnapshotId": snapshot,
    "EnvironmentId": environment["Id"],
    "TenantId": tenant["Id"] if tenant else None,
    "FormValues": {},
}
if prompted.strip():
    suffix = f"/{tenant['Id']}" if tenant else ""
    preview = ask(f"{base}/runbookSnapshots/{snapshot}/runbookRuns/preview/{environment['Id']}{suffix}")
    elements = (preview.get("Form") or {}).get("Elements") or []
    ids = {element["Control"].get("Name", "").lower(): element["Name"] for element in elements}
    for line in prompted.splitlines():
        if not line.strip():
            continue
        name, mark, value = line.partition("=")
        if not mark:
            stop("A line of RunRunbook.PromptedVariables is not of the form Name=value.")
        if name.strip().lower() not in ids:
            stop(f'The runbook does not ask for a variable "{name.strip()}".')
        run["FormValues"][ids[name.strip().lower()]] = value

task_id = ask(f"{base}/runbookRuns", run)["TaskId"]
set_octopusvariable("TaskId", task_id)
print(f'Started "{runbook_name}" of "{project_name}" in {environment_name} as {task_id}.')

if wait:
    begun = time.monotonic()
    while True:
        task = ask(f"{base}/tasks/{task_id}")
        if task["IsCompleted"]:
            break
        if time.monotonic() - begun > limit:
            stop(f"{task_id} is {task['State']} after {limit} seconds. It goes on, but is not waited for.")
        time.sleep(5)
    set_octopusvariable("State", task["State"])
    if task["State"] != "Success":
        stop(f"{task_id} ended as {task['State']}.")
    print(f"{task_id} succeeded.")
