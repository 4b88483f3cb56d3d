# include base
# include tls
# include octopus

$server = (Get-Required "BlockRelease.ServerUrl").TrimEnd("/")
$apiKey = Get-Required "BlockRelease.ApiKey"
$reason = Get-Required "BlockRelease.Reason"
$space = Get-Required "Octopus.Space.Id"
$releaseId = Get-Required "Octopus.Release.Id"
$release = Get-Given "Octopus.Release.Number" $releaseId

if ($server -notmatch "^https?://") { throw "The parameter BlockRelease.ServerUrl does not begin with http:// or https://." }

$path = "/api/$space/releases/$releaseId/defects"
$open = @((Invoke-Octopus $path).Items | Where-Object { $_.Status -eq "Unresolved" })
if ($open.Count -gt 0) {
    Set-OctopusVariable -name "Blocked" -value "False"
    Write-Host "Release $release is blocked already: $($open[0].Description)"
} else {
    Invoke-Octopus $path "Post" @{ Description = $reason } | Out-Null
    Set-OctopusVariable -name "Blocked" -value "True"
    Write-Host "Release $release is blocked: $reason"
}
