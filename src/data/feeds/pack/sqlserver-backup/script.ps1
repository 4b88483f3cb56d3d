# include base
# include number
# include choice
# include sql

$server = Get-Required "SqlBackup.Server"
$database = Get-Required "SqlBackup.Database"
$folder = Get-Required "SqlBackup.Path"
$kind = Get-Choice "SqlBackup.Kind" "full" @("full", "differential", "log")
$copyOnly = Test-On "SqlBackup.CopyOnly" $true
$compress = Test-On "SqlBackup.Compress" $true
$keep = Get-Number "SqlBackup.KeepFiles" 5 1
$user = Get-Given "SqlBackup.User"
$password = Get-Given "SqlBackup.Password"

$options = @("CHECKSUM", "INIT")
if ($kind -eq "differential") { $options += "DIFFERENTIAL" }
# A differential backup leans on full ones, so it cannot stand apart from them.
if ($copyOnly -and $kind -ne "differential") { $options += "COPY_ONLY" }
if ($compress) { $options += "COMPRESSION" }
$what = "DATABASE"
$ending = "bak"
if ($kind -eq "log") {
    $what = "LOG"
    $ending = "trn"
}

$stamp = (Get-Date).ToUniversalTime().ToString("yyyyMMdd-HHmmss", [System.Globalization.CultureInfo]::InvariantCulture)
$safeName = $database -replace "[^\w-]", "_"
$separator = "\"
if ($folder.Contains("/")) { $separator = "/" }
$file = $folder.TrimEnd("\", "/") + $separator + "$safeName-$kind-$stamp.$ending"

$connection = Open-Sql $server "master" $user $password
try {
    Write-Host "Backing up $database to $file"
    Invoke-Sql $connection "BACKUP $what $(Format-SqlName $database) TO DISK = @file WITH $($options -join ', ')" @{ file = $file } 0 | Out-Null
    Invoke-Sql $connection "RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM" @{ file = $file } 0 | Out-Null
    Set-OctopusVariable -name "BackupFile" -value $file
    Write-Host "The backup is written and can be read."
} finally {
    $connection.Dispose()
}

# The server writes where it runs; old files can be deleted only where this step sees the same folder.
if (Test-Path -LiteralPath $folder -PathType Container) {
    Get-ChildItem -LiteralPath $folder -File |
        Where-Object { $_.Name -match "^$([regex]::Escape($safeName))-$kind-\d{8}-\d{6}\.$ending$" } |
        Sort-Object Name -Descending |
        Select-Object -Skip $keep |
        ForEach-Object {
            Write-Host "Deleting the old backup $($_.Name)"
            Remove-Item -LiteralPath $_.FullName
        }
} else {
    Write-Host "The folder $folder is not seen from here, so no old backup is deleted."
}
