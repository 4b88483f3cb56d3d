/** The JSON of a deployment process as the server's API gives it, with everything odd that is allowed in one. */
export const deployment = `{
  "Id": "deploymentprocess-Projects-7",
  "SpaceId": "Spaces-1",
  "ProjectId": "Projects-7",
  "Version": 12,
  "LastSnapshotId": null,
  "FutureField": { "a": [1, 2.50, 1e3] },
  "Steps": [
    {
      "Id": "0f1e2d3c-0000-4000-8000-000000000001",
      "Name": "Deploy web",
      "Slug": "deploy-web",
      "PackageRequirement": "LetOctopusDecide",
      "Properties": { "Octopus.Action.TargetRoles": "web" },
      "Condition": "Success",
      "StartTrigger": "StartAfterPrevious",
      "Actions": [
        {
          "Id": "0f1e2d3c-0000-4000-8000-000000000002",
          "Name": "Deploy web",
          "Slug": "deploy-web",
          "ActionType": "Octopus.Script",
          "Notes": null,
          "IsDisabled": false,
          "CanBeUsedForProjectVersioning": true,
          "IsRequired": false,
          "WorkerPoolId": "WorkerPools-3",
          "Container": { "Image": null, "FeedId": null },
          "WorkerPoolVariable": "",
          "Environments": ["Environments-2"],
          "ExcludedEnvironments": [],
          "Channels": [],
          "TenantTags": [],
          "Packages": [],
          "Condition": "Success",
          "Properties": {
            "Octopus.Action.Script.ScriptBody": "echo \\u00e9\\n",
            "Count": 3,
            "Secret": { "HasValue": true, "NewValue": null, "Hint": null },
            "Other": { "IsSensitive": false, "Value": "plain" },
            "Third": { "IsSensitive": true, "Value": null, "SensitiveValue": { "HasValue": true, "NewValue": null } },
            "Nothing": null
          },
          "Strange": "kept",
          "Links": {}
        }
      ]
    },
    {
      "Name": "Check",
      "Properties": {},
      "Actions": [{ "Name": "Check", "ActionType": "Octopus.Manual", "Properties": {} }]
    }
  ],
  "Links": { "Self": "/api/x" }
}
`;

/** The same for a runbook process, which the server keeps apart from the runbook's own settings. */
export const runbook = `{
    "Id": "RunbookProcess-Runbooks-4",
    "RunbookId": "Runbooks-4",
    "ProjectId": "Projects-7",
    "Steps": [
        {
            "Name": "Restart",
            "Properties": {},
            "Actions": [{ "Name": "Restart", "ActionType": "Octopus.Script", "Environments": null, "Properties": {} }]
        }
    ]
}`;
