# include base
# include number

$site = Get-Required "IisDrain.Site"
$most = Get-Number "IisDrain.Limit" 0
$timeout = Get-Number "IisDrain.TimeoutSeconds" 120
$failOnTimeout = Test-On "IisDrain.FailOnTimeout"

# Names of counters follow the language of Windows; this class has one name everywhere.
function Get-Connections {
    $name = $site.Replace("\", "\\").Replace("'", "\'")
    $found = Get-CimInstance -ClassName "Win32_PerfFormattedData_W3SVC_WebService" -Filter "Name='$name'"
    if ($null -eq $found) { throw "There is no running site ""$site"" to count the connections of." }
    return [int]$found.CurrentConnections
}

Write-Host "Waiting up to $timeout seconds until $site has at most $most connections."
$end = (Get-Date).AddSeconds($timeout)
while ($true) {
    $count = Get-Connections
    if ($count -le $most -or (Get-Date) -ge $end) { break }
    Write-Host "$count connections are open."
    Start-Sleep -Seconds 5
}

Set-OctopusVariable -name "Connections" -value "$count"
if ($count -le $most) {
    Write-Host "$site has $count connections."
} elseif ($failOnTimeout) {
    throw "$site still has $count connections after $timeout seconds."
} else {
    Write-Warning "$site still has $count connections after $timeout seconds. The deployment goes on."
}
