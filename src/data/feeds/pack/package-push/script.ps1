# include base
# include tls
# include package

$package = Get-Package "PackagePush.Package" "PackageFilePath"
$feed = Get-Required "PackagePush.FeedUrl"
$key = Get-Required "PackagePush.ApiKey"
$skipDuplicate = Test-On "PackagePush.SkipDuplicate" $true

if ($feed -notmatch "^(https://|http://localhost|http://127\.0\.0\.1)") {
    throw "The parameter PackagePush.FeedUrl does not begin with https://. The key would go in the open."
}

$method = "PUT"
$header = "X-NuGet-ApiKey"
$push = $feed
if ($feed -match "/index\.json$") {
    # A feed of the third version says in its index where packages go.
    $index = Invoke-RestMethod -Uri $feed -TimeoutSec 60 -UseBasicParsing
    $push = @($index.resources | Where-Object { $_."@type" -like "PackagePublish/*" })[0]."@id"
    if ([string]::IsNullOrEmpty($push)) { throw "The index of the feed does not say where packages go." }
} elseif ($feed -match "/api/([^/]+/)?packages/raw") {
    $method = "POST"
    $header = "X-Octopus-ApiKey"
}

Add-Type -AssemblyName System.Net.Http
$name = Split-Path $package -Leaf

# The status of one attempt; 0 when there was no answer.
function Send-Package {
    $client = New-Object System.Net.Http.HttpClient
    $client.Timeout = [TimeSpan]::FromMinutes(15)
    $stream = [System.IO.File]::OpenRead($package)
    try {
        $content = New-Object System.Net.Http.MultipartFormDataContent
        $content.Add((New-Object System.Net.Http.StreamContent $stream), "file", $name)
        $request = New-Object System.Net.Http.HttpRequestMessage ([System.Net.Http.HttpMethod]::new($method)), $push
        $request.Headers.Add($header, $key)
        $request.Content = $content
        return [int]$client.SendAsync($request).GetAwaiter().GetResult().StatusCode
    } catch {
        Write-Host "There was no answer: $($_.Exception.GetBaseException().Message)"
        return 0
    } finally {
        $stream.Dispose()
        $client.Dispose()
    }
}

Write-Host "Pushing $name to $(($push -split '\?')[0])"
for ($attempt = 1; $attempt -le 4; $attempt += 1) {
    $status = Send-Package
    if ($status -ge 200 -and $status -lt 300) {
        Set-OctopusVariable -name "Pushed" -value "True"
        Write-Host "The feed took $name."
        exit 0
    }
    if ($status -eq 409) {
        Set-OctopusVariable -name "Pushed" -value "False"
        if (-not $skipDuplicate) { throw "The feed has $name already." }
        Write-Host "The feed has $name already. Nothing was pushed."
        exit 0
    }
    $mayPass = $status -eq 0 -or $status -eq 408 -or $status -eq 429 -or $status -ge 500
    if (-not $mayPass) { throw "The feed answered $status and did not take $name." }
    if ($attempt -lt 4) {
        Write-Host "Attempt $attempt gave $status. Trying again in $($attempt * 5) seconds."
        Start-Sleep -Seconds ($attempt * 5)
    }
}
throw "The feed did not take $name in 4 attempts. The last answer was $status."
