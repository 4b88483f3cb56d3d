# include base
# include number
# include choice
# include lines
# include tls
# include status

$url = Get-Required "WebhookSend.Url"
$method = Get-Choice "WebhookSend.Method" "POST" @("GET", "POST", "PUT", "PATCH", "DELETE")
$headerLines = Get-Lines (Get-Given "WebhookSend.Headers")
$body = Get-Given "WebhookSend.Body"
$token = Get-Given "WebhookSend.BearerToken"
$expected = Get-Given "WebhookSend.ExpectedStatus" "200-299"
$timeout = Get-Number "WebhookSend.TimeoutSeconds" 30 1
$retries = Get-Number "WebhookSend.Retries" 2

if ($url -notmatch "^https?://") { throw "The parameter WebhookSend.Url does not begin with http:// or https://." }
Test-Status 200 "WebhookSend.ExpectedStatus" $expected | Out-Null

$headers = @{}
$contentType = "application/json; charset=utf-8"
foreach ($line in $headerLines) {
    $at = $line.IndexOf(":")
    if ($at -lt 1) { throw "A line of WebhookSend.Headers has no colon. Write headers as Name: value." }
    $name = $line.Substring(0, $at).Trim()
    $value = $line.Substring($at + 1).Trim()
    if ($name -eq "Content-Type") { $contentType = $value } else { $headers[$name] = $value }
}
if ($token -ne "") { $headers["Authorization"] = "Bearer $token" }

$request = @{
    Uri = $url
    Method = $method
    Headers = $headers
    TimeoutSec = $timeout
    UseBasicParsing = $true
}
if ($body -ne "") {
    $request["ContentType"] = $contentType
    $request["Body"] = [System.Text.Encoding]::UTF8.GetBytes($body)
}

# What stands after the question mark may be a key.
Write-Host "Sending $method to $(($url -split '\?')[0])"
$attempt = 0
while ($true) {
    $answer = ""
    try {
        $response = Invoke-WebRequest @request
        $status = [int]$response.StatusCode
        $answer = "$($response.Content)"
    } catch {
        $status = Get-FailedStatus $_
        $problem = $_.Exception.Message
        if ($null -ne $_.ErrorDetails) { $answer = "$($_.ErrorDetails.Message)" }
    }
    $mayPass = $status -eq 0 -or $status -eq 408 -or $status -eq 429 -or $status -ge 500
    if ((Test-Status $status "WebhookSend.ExpectedStatus" $expected) -or -not $mayPass -or $attempt -ge $retries) { break }
    $attempt += 1
    Write-Host "Attempt $attempt gave $status. Trying again in $($attempt * 2) seconds."
    Start-Sleep -Seconds ($attempt * 2)
}

if ($answer.Length -gt 100000) { $answer = $answer.Substring(0, 100000) }
Set-OctopusVariable -name "Status" -value "$status"
Set-OctopusVariable -name "Body" -value $answer
if (-not (Test-Status $status "WebhookSend.ExpectedStatus" $expected)) {
    if ($status -eq 0) { throw "There was no answer: $problem" }
    throw "The answer was $status. Expected was $expected."
}
Write-Host "The answer was $status, with $($answer.Length) characters."
