# include base
# include number
# include tls
# include status

$url = Get-Required "HttpSmoke.Url"
$expected = Get-Given "HttpSmoke.ExpectedStatus" "200"
$text = Get-Given "HttpSmoke.ExpectedText"
$attempts = Get-Number "HttpSmoke.Attempts" 5 1
$pause = Get-Number "HttpSmoke.PauseSeconds" 10
$timeout = Get-Number "HttpSmoke.TimeoutSeconds" 30 1
$ignoreTls = Test-On "HttpSmoke.IgnoreTlsErrors"
$username = Get-Given "HttpSmoke.Username"
$password = Get-Given "HttpSmoke.Password"

if ($url -notmatch "^https?://") { throw "The parameter HttpSmoke.Url does not begin with http:// or https://." }
Test-Status 200 "HttpSmoke.ExpectedStatus" $expected | Out-Null

$request = @{ Uri = $url; TimeoutSec = $timeout; UseBasicParsing = $true }
if ($username -ne "") {
    $login = [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes("${username}:$password"))
    $request["Headers"] = @{ Authorization = "Basic $login" }
}
if ($ignoreTls) {
    if ($PSVersionTable.PSVersion.Major -ge 6) {
        $request["SkipCertificateCheck"] = $true
    } else {
        [System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }
    }
}

# What stands after the question mark may be a key.
$shown = ($url -split "\?")[0]
Write-Host "Testing $shown"
for ($attempt = 1; $attempt -le $attempts; $attempt += 1) {
    $content = ""
    try {
        $response = Invoke-WebRequest @request
        $status = [int]$response.StatusCode
        $content = "$($response.Content)"
    } catch {
        $status = Get-FailedStatus $_
        if ($null -ne $_.ErrorDetails) { $content = "$($_.ErrorDetails.Message)" }
    }
    $problem = ""
    if ($status -eq 0) {
        $problem = "no answer"
    } elseif (-not (Test-Status $status "HttpSmoke.ExpectedStatus" $expected)) {
        $problem = "the status $status instead of $expected"
    } elseif ($text -ne "" -and -not $content.Contains($text)) {
        $problem = "the status $status without the expected text"
    }
    if ($problem -eq "") { break }
    Write-Host "Attempt $attempt of $attempts gave $problem."
    if ($attempt -lt $attempts) { Start-Sleep -Seconds $pause }
}

Set-OctopusVariable -name "Status" -value "$status"
Set-OctopusVariable -name "Attempts" -value "$([Math]::Min($attempt, $attempts))"
if ($problem -ne "") { throw "$shown gave $problem." }
Write-Host "$shown gave $status at attempt $attempt."
