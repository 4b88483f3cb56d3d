$ErrorActionPreference = "Stop"

$webhook = $OctopusParameters["SlackPost.WebhookUrl"]
$channel = $OctopusParameters["SlackPost.Channel"]
$title = $OctopusParameters["SlackPost.Title"]
$message = $OctopusParameters["SlackPost.Message"]
$colour = $OctopusParameters["SlackPost.Colour"]
$username = $OctopusParameters["SlackPost.Username"]
$failOnError = $OctopusParameters["SlackPost.FailOnError"] -eq "True"
$failure = $OctopusParameters["Octopus.Deployment.Error"]

if ([string]::IsNullOrWhiteSpace($webhook)) { throw "The parameter SlackPost.WebhookUrl is empty." }
if ([string]::IsNullOrWhiteSpace($message)) { throw "The parameter SlackPost.Message is empty." }
if (-not $webhook.StartsWith("https://")) { throw "The parameter SlackPost.WebhookUrl does not begin with https://." }

if ([string]::IsNullOrEmpty($colour) -or $colour -eq "auto") {
    if ([string]::IsNullOrEmpty($failure)) { $colour = "good" } else { $colour = "danger" }
}

$body = @{}
if (-not [string]::IsNullOrEmpty($channel)) { $body["channel"] = $channel }
if (-not [string]::IsNullOrEmpty($username)) { $body["username"] = $username }
if ($colour -eq "none") {
    $text = $message
    if (-not [string]::IsNullOrEmpty($title)) { $text = "*$title*`n$message" }
    $body["text"] = $text
} else {
    $attachment = @{ color = $colour; fallback = $message; text = $message; mrkdwn_in = @("text") }
    if (-not [string]::IsNullOrEmpty($title)) {
        $attachment["title"] = $title
        $attachment["fallback"] = $title
    }
    $body["attachments"] = @($attachment)
}
$payload = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $body -Depth 5 -Compress))

Write-Host "Posting a message of $($message.Length) characters to Slack."
try {
    # Windows PowerShell starts with older protocols than Slack accepts.
    [System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12
    Invoke-RestMethod -Uri $webhook -Method Post -ContentType "application/json; charset=utf-8" -Body $payload -TimeoutSec 30 | Out-Null
    Set-OctopusVariable -name "Sent" -value "True"
    Write-Host "Slack took the message."
} catch {
    Set-OctopusVariable -name "Sent" -value "False"
    if ($failOnError) { throw "Slack did not take the message: $($_.Exception.Message)" }
    Write-Warning "Slack did not take the message: $($_.Exception.Message). The deployment goes on."
}
