# include base
# include sql

$server = Get-Required "SqlCreate.Server"
$database = Get-Required "SqlCreate.Database"
$user = Get-Given "SqlCreate.User"
$password = Get-Given "SqlCreate.Password"
$edition = Get-Given "SqlCreate.Edition"
$trust = Test-On "SqlCreate.TrustServerCertificate"

if ($edition -ne "" -and $edition -notmatch "^[A-Za-z0-9_ ]+$") {
    throw "The parameter SqlCreate.Edition is ""$edition"". It must be a word such as Basic or Standard."
}

$connection = Open-Sql $server "master" $user $password $trust
try {
    $found = Invoke-Sql $connection "SELECT DB_ID(@name)" @{ name = $database }
    if ($null -ne $found -and $found -isnot [DBNull]) {
        Set-OctopusVariable -name "Created" -value "False"
        Write-Host "The database $database is there already."
    } else {
        Write-Host "Creating the database $database on $server."
        $text = "CREATE DATABASE $(Format-SqlName $database)"
        if ($edition -ne "") { $text = "$text (EDITION = $(Format-SqlText $edition))" }
        # A managed server takes some minutes.
        Invoke-Sql $connection $text @{} 1800 | Out-Null
        Set-OctopusVariable -name "Created" -value "True"
        Write-Host "The database $database is created."
    }
} finally {
    $connection.Dispose()
}
