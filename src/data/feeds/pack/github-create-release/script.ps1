# include base
# include tls

$token = Get-Required "GitHubRelease.Token"
$repository = Get-Required "GitHubRelease.Repository"
$tag = Get-Required "GitHubRelease.Tag"
$target = Get-Given "GitHubRelease.Target" "main"
$notes = Get-Given "GitHubRelease.Notes"
$draft = Test-On "GitHubRelease.Draft"
$prerelease = Test-On "GitHubRelease.Prerelease"
$package = $OctopusParameters["Octopus.Action.Package[GitHubRelease.Package].PackageFilePath"]

if ($repository -notmatch "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$") {
    throw "The parameter GitHubRelease.Repository is ""$repository"". Write it as owner/name."
}
if ($tag -notmatch "^[A-Za-z0-9_./+-]+$") { throw "The parameter GitHubRelease.Tag is ""$tag"", which is no tag." }

$releases = "https://api.github.com/repos/$repository/releases"
$headers = @{
    Authorization = "Bearer $token"
    Accept = "application/vnd.github+json"
    "X-GitHub-Api-Version" = "2022-11-28"
    "User-Agent" = "octopus-github-release"
}

function Invoke-GitHub($url, $method = "Get", $body = $null) {
    $request = @{ Uri = $url; Method = $method; Headers = $headers; TimeoutSec = 60; UseBasicParsing = $true }
    if ($null -ne $body) {
        $request["ContentType"] = "application/json; charset=utf-8"
        $request["Body"] = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $body))
    }
    return Invoke-RestMethod @request
}

$body = @{
    tag_name = $tag
    target_commitish = $target
    name = $tag
    body = $notes
    draft = $draft
    prerelease = $prerelease
}
$found = $null
try {
    $found = Invoke-GitHub "$releases/tags/$([uri]::EscapeDataString($tag))"
} catch {
    if ($null -eq $_.Exception.Response -or [int]$_.Exception.Response.StatusCode -ne 404) {
        throw "GitHub could not be asked for the release: $($_.Exception.Message)"
    }
}
if ($null -ne $found) {
    Write-Host "Updating the release $tag of $repository."
    $release = Invoke-GitHub "$releases/$($found.id)" "Patch" $body
} else {
    Write-Host "Creating the release $tag of $repository."
    $release = Invoke-GitHub $releases "Post" $body
}

if (-not [string]::IsNullOrWhiteSpace($package)) {
    $name = Split-Path $package -Leaf
    foreach ($asset in @($release.assets | Where-Object { $_.name -eq $name })) {
        Invoke-GitHub "$releases/assets/$($asset.id)" "Delete" | Out-Null
    }
    Write-Host "Attaching $name."
    $address = ($release.upload_url -split "\{")[0] + "?name=" + [uri]::EscapeDataString($name)
    Invoke-RestMethod -Uri $address -Method Post -Headers $headers -ContentType "application/octet-stream" -InFile $package -TimeoutSec 600 -UseBasicParsing | Out-Null
}

Set-OctopusVariable -name "ReleaseId" -value "$($release.id)"
Set-OctopusVariable -name "Url" -value $release.html_url
Write-Host "The release is at $($release.html_url)"
