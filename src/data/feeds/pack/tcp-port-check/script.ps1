# include base
# include number

$hostName = Get-Required "PortCheck.Host"
[void](Get-Required "PortCheck.Port")
$port = Get-Number "PortCheck.Port" 0 1
$limit = Get-Number "PortCheck.TimeoutSeconds" 60
$expectClosed = Test-On "PortCheck.ExpectClosed"

if ($port -gt 65535) { throw "The parameter PortCheck.Port is $port. It must be from 1 to 65535." }

function Test-Open {
    $client = New-Object System.Net.Sockets.TcpClient
    try {
        $asked = $client.ConnectAsync($hostName, $port)
        return $asked.Wait(5000) -and $client.Connected
    } catch {
        return $false
    } finally {
        $client.Close()
    }
}

$wanted = "open"
if ($expectClosed) { $wanted = "closed" }
Write-Host "Waiting up to $limit seconds until port $port of $hostName is $wanted."
$end = (Get-Date).AddSeconds($limit)
while ($true) {
    $state = "closed"
    if (Test-Open) { $state = "open" }
    if ($state -eq $wanted -or (Get-Date) -ge $end) { break }
    Start-Sleep -Seconds 2
}

Set-OctopusVariable -name "State" -value $state
if ($state -ne $wanted) { throw "Port $port of $hostName is $state after $limit seconds. Expected was $wanted." }
Write-Host "Port $port of $hostName is $state."
