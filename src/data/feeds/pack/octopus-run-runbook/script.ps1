# include base
# include number
# include lines
# include tls
# include octopus
# include find
# include task

$server = (Get-Required "RunRunbook.ServerUrl").TrimEnd("/")
$apiKey = Get-Required "RunRunbook.ApiKey"
$spaceName = Get-Given "RunRunbook.Space" "Default"
$projectName = Get-Required "RunRunbook.Project"
$runbookName = Get-Required "RunRunbook.Runbook"
$environmentName = Get-Required "RunRunbook.Environment"
$tenantName = Get-Given "RunRunbook.Tenant"
$prompted = @((Get-Given "RunRunbook.PromptedVariables") -split "\r?\n" | Where-Object { $_.Trim() -ne "" })
$usePublished = Test-On "RunRunbook.UsePublished" $true
$wait = Test-On "RunRunbook.Wait" $true
$limit = Get-Number "RunRunbook.TimeoutSeconds" 1800

if ($server -notmatch "^https?://") { throw "The parameter RunRunbook.ServerUrl does not begin with http:// or https://." }

$space = Find-Octopus "space" "/api/spaces" $spaceName
$base = "/api/$($space.Id)"
$project = Find-Octopus "project" "$base/projects" $projectName
$runbook = Find-Octopus "runbook" "$base/projects/$($project.Id)/runbooks" $runbookName
$environment = Find-Octopus "environment" "$base/environments" $environmentName
$tenantId = $null
if ($tenantName -ne "") { $tenantId = (Find-Octopus "tenant" "$base/tenants" $tenantName).Id }

if ($usePublished) {
    $snapshotId = $runbook.PublishedRunbookSnapshotId
    if ([string]::IsNullOrEmpty($snapshotId)) { throw "The runbook ""$runbookName"" has no published snapshot." }
} else {
    $snapshots = @((Invoke-Octopus "$base/runbooks/$($runbook.Id)/runbookSnapshots?take=1").Items)
    if ($snapshots.Count -eq 0) { throw "The runbook ""$runbookName"" has no snapshot." }
    $snapshotId = $snapshots[0].Id
}

$values = @{}
if ($prompted.Count -gt 0) {
    $path = "$base/runbookSnapshots/$snapshotId/runbookRuns/preview/$($environment.Id)"
    if ($null -ne $tenantId) { $path = "$path/$tenantId" }
    $elements = @((Invoke-Octopus $path).Form.Elements)
    foreach ($line in $prompted) {
        $at = $line.IndexOf("=")
        if ($at -lt 1) { throw "A line of RunRunbook.PromptedVariables is not of the form Name=value." }
        $name = $line.Substring(0, $at).Trim()
        $element = @($elements | Where-Object { $_.Control.Name -eq $name })
        if ($element.Count -eq 0) { throw "The runbook does not ask for a variable ""$name""." }
        $values[$element[0].Name] = $line.Substring($at + 1)
    }
}

$run = Invoke-Octopus "$base/runbookRuns" "Post" @{
    RunbookId = $runbook.Id
    RunbookSnapshotId = $snapshotId
    EnvironmentId = $environment.Id
    TenantId = $tenantId
    FormValues = $values
}
Set-OctopusVariable -name "TaskId" -value $run.TaskId
Write-Host "Started ""$runbookName"" of ""$projectName"" in $environmentName as $($run.TaskId)."
if ($wait) { Wait-Octopus $base $run.TaskId $limit }
