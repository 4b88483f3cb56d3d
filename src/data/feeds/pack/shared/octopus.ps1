# Asks the Octopus server; gives its answer.
function Invoke-Octopus($path, $method = "Get", $body = $null) {
    $request = @{
        Uri = "$server$path"
        Method = $method
        Headers = @{ "X-Octopus-ApiKey" = $apiKey }
        TimeoutSec = 60
        UseBasicParsing = $true
    }
    if ($null -ne $body) {
        $request["ContentType"] = "application/json; charset=utf-8"
        $request["Body"] = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $body -Depth 10))
    }
    try {
        return Invoke-RestMethod @request
    } catch {
        $said = ""
        if ($null -ne $_.ErrorDetails) {
            try { $said = (ConvertFrom-Json $_.ErrorDetails.Message).ErrorMessage } catch { $said = "" }
        }
        throw "The server did not answer $(($path -split '\?')[0]) as hoped: $($_.Exception.Message) $said".Trim()
    }
}
