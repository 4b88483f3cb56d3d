$ErrorActionPreference = "Stop"

$webhook = $OctopusParameters["TeamsPost.WebhookUrl"]
$title = $OctopusParameters["TeamsPost.Title"]
$message = $OctopusParameters["TeamsPost.Message"]
$style = $OctopusParameters["TeamsPost.Style"]
$link = $OctopusParameters["TeamsPost.LinkUrl"]
$failOnError = $OctopusParameters["TeamsPost.FailOnError"] -eq "True"
$failure = $OctopusParameters["Octopus.Deployment.Error"]

if ([string]::IsNullOrWhiteSpace($webhook)) { throw "The parameter TeamsPost.WebhookUrl is empty." }
if ([string]::IsNullOrWhiteSpace($title)) { throw "The parameter TeamsPost.Title is empty." }
if ([string]::IsNullOrWhiteSpace($message)) { throw "The parameter TeamsPost.Message is empty." }
if (-not $webhook.StartsWith("https://")) { throw "The parameter TeamsPost.WebhookUrl does not begin with https://." }

if ([string]::IsNullOrEmpty($style) -or $style -eq "auto") {
    if ([string]::IsNullOrEmpty($failure)) { $style = "good" } else { $style = "attention" }
}

$texts = @(
    @{ type = "TextBlock"; size = "Large"; weight = "Bolder"; wrap = $true; text = $title },
    @{ type = "TextBlock"; wrap = $true; text = $message }
)
$card = @{
    type = "AdaptiveCard"
    version = "1.4"
    body = @(@{ type = "Container"; bleed = $true; style = $style; items = $texts })
}
if (-not [string]::IsNullOrEmpty($link)) {
    $card["actions"] = @(@{ type = "Action.OpenUrl"; title = "Open"; url = $link })
}
$body = @{
    type = "message"
    attachments = @(@{ contentType = "application/vnd.microsoft.card.adaptive"; content = $card })
}
$payload = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $body -Depth 10 -Compress))

Write-Host "Posting the card ""$title"" to Teams."
try {
    # Windows PowerShell starts with older protocols than Teams accepts.
    [System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12
    Invoke-RestMethod -Uri $webhook -Method Post -ContentType "application/json; charset=utf-8" -Body $payload -TimeoutSec 30 | Out-Null
    Set-OctopusVariable -name "Sent" -value "True"
    Write-Host "Teams took the card."
} catch {
    Set-OctopusVariable -name "Sent" -value "False"
    if ($failOnError) { throw "Teams did not take the card: $($_.Exception.Message)" }
    Write-Warning "Teams did not take the card: $($_.Exception.Message). The deployment goes on."
}
