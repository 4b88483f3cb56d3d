# include base
# include tls
# include octopus
# include find
# include task

$server = (Get-Required "DeployChild.ServerUrl").TrimEnd("/")
$apiKey = Get-Required "DeployChild.ApiKey"
$projectName = Get-Required "DeployChild.Project"
$channelName = Get-Given "DeployChild.Channel"
$pattern = Get-Given "DeployChild.ReleasePattern" "*"
$environmentName = Get-Required "DeployChild.Environment"
$tenantName = Get-Given "DeployChild.Tenant"
$skipWhenCurrent = Test-On "DeployChild.SkipWhenCurrent" $true
$wait = Test-On "DeployChild.Wait" $true

if ($server -notmatch "^https?://") { throw "The parameter DeployChild.ServerUrl does not begin with http:// or https://." }

$base = "/api/$($OctopusParameters['Octopus.Space.Id'])"
$project = Find-Octopus "project" "$base/projects" $projectName
$environment = Find-Octopus "environment" "$base/environments" $environmentName
$tenantId = $null
if ($tenantName -ne "") { $tenantId = (Find-Octopus "tenant" "$base/tenants" $tenantName).Id }

$path = "$base/projects/$($project.Id)/releases"
if ($channelName -ne "") {
    $channel = Find-Octopus "channel" "$base/projects/$($project.Id)/channels" $channelName
    $path = "$base/channels/$($channel.Id)/releases"
}
# The server gives releases with the newest first.
$releases = @((Invoke-Octopus "$path`?take=1000").Items | Where-Object { $_.Version -like $pattern })
if ($releases.Count -eq 0) { throw "The project ""$projectName"" has no release that matches $pattern." }
$release = $releases[0]
Write-Host "Release $($release.Version) of ""$projectName"" is the one to deploy."
Set-OctopusVariable -name "Release" -value $release.Version

if ($skipWhenCurrent) {
    $query = "projects=$($project.Id)&environments=$($environment.Id)&taskState=Success&take=1"
    if ($null -ne $tenantId) { $query = "$query&tenants=$tenantId" }
    $last = @((Invoke-Octopus "$base/deployments?$query").Items)
    if ($last.Count -gt 0 -and $last[0].ReleaseId -eq $release.Id) {
        Set-OctopusVariable -name "Deployed" -value "False"
        Write-Host "It is in $environmentName already. Nothing is deployed."
        exit 0
    }
}

$deployment = Invoke-Octopus "$base/deployments" "Post" @{
    ReleaseId = $release.Id
    EnvironmentId = $environment.Id
    TenantId = $tenantId
    Comments = "Started by $($OctopusParameters['Octopus.Project.Name']) $($OctopusParameters['Octopus.Release.Number'])"
}
Set-OctopusVariable -name "Deployed" -value "True"
Set-OctopusVariable -name "TaskId" -value $deployment.TaskId
Write-Host "Started the deployment to $environmentName as $($deployment.TaskId)."
if ($wait) { Wait-Octopus $base $deployment.TaskId 7200 }
