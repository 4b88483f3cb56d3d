# include base
# include number

$hostName = Get-Required "TlsExpiry.Host"
$port = Get-Number "TlsExpiry.Port" 443 1
$warnDays = Get-Number "TlsExpiry.WarnDays" 30
$failDays = Get-Number "TlsExpiry.FailDays" 7

Write-Host "Reading the certificate of $hostName, port $port."
$client = New-Object System.Net.Sockets.TcpClient
try {
    if (-not $client.ConnectAsync($hostName, $port).Wait(30000)) { throw "there was no answer within 30 seconds" }
    # Whether the certificate is trusted is not asked here: only when it runs out.
    $stream = New-Object System.Net.Security.SslStream($client.GetStream(), $false, { $true })
    $stream.AuthenticateAsClient($hostName, $null, [System.Security.Authentication.SslProtocols]::Tls12, $false)
    $certificate = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2($stream.RemoteCertificate)
    $ends = $certificate.NotAfter.ToUniversalTime()
    $stream.Dispose()
} catch {
    throw "$hostName does not answer with a certificate at port ${port}: $($_.Exception.Message)"
} finally {
    $client.Close()
}

$left = $ends - [DateTime]::UtcNow
$days = [int][Math]::Floor($left.TotalDays)
$day = $ends.ToString("yyyy-MM-ddTHH:mm:ssZ", [System.Globalization.CultureInfo]::InvariantCulture)
Set-OctopusVariable -name "DaysLeft" -value "$days"
Set-OctopusVariable -name "ExpiresOn" -value $day
if ($days -lt 0) { throw "The certificate of $hostName ran out on $day." }
if ($days -lt $failDays) { throw "The certificate of $hostName runs out in $days days, on $day." }
if ($days -lt $warnDays) {
    Write-Warning "The certificate of $hostName runs out in $days days, on $day."
} else {
    Write-Host "The certificate of $hostName is good for $days days, until $day."
}
