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

# The one thing of this very name; a search by name also finds longer ones.
function Find-Octopus($kind, $path, $name) {
    $query = "partialName=$([uri]::EscapeDataString($name))&take=1000"
    $found = @((Invoke-Octopus "$path`?$query").Items | Where-Object { $_.Name -eq $name })
    if ($found.Count -eq 0) { throw "There is no $kind ""$name""." }
    return $found[0]
}

# Waits until a task of the server is over.
function Wait-Octopus($base, $taskId, $seconds) {
    $limit = (Get-Date).AddSeconds($seconds)
    while ($true) {
        $task = Invoke-Octopus "$base/tasks/$taskId"
        if ($task.IsCompleted) { break }
        if ((Get-Date) -gt $limit) { throw "$taskId is $($task.State) after $seconds seconds. It goes on, but is not waited for." }
        Start-Sleep -Seconds 5
    }
    Set-OctopusVariable -name "State" -value $task.State
    if ($task.State -ne "Success") { throw "$taskId ended as $($task.State)." }
    Write-Host "$taskId succeeded."
}
