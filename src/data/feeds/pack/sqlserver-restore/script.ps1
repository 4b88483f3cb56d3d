# include base
# include sql

$server = Get-Required "SqlRestore.Server"
$database = Get-Required "SqlRestore.Database"
$file = Get-Required "SqlRestore.File"
$replace = Test-On "SqlRestore.Replace"
$dataFolder = Get-Given "SqlRestore.DataFolder"
$user = Get-Given "SqlRestore.User"
$password = Get-Given "SqlRestore.Password"

$connection = Open-Sql $server "master" $user $password
try {
    $found = Invoke-Sql $connection "SELECT DB_ID(@name)" @{ name = $database }
    $isThere = $null -ne $found -and $found -isnot [DBNull]
    if ($isThere -and -not $replace) {
        throw "The database $database is there already. Switch on SqlRestore.Replace to overwrite it."
    }

    # The files of a backup go where they were, or all to one folder.
    $options = @("CHECKSUM", "RECOVERY")
    $values = @{ file = $file }
    if ($dataFolder -ne "") {
        $command = $connection.CreateCommand()
        $command.CommandText = "RESTORE FILELISTONLY FROM DISK = @file"
        [void]$command.Parameters.AddWithValue("@file", $file)
        $reader = $command.ExecuteReader()
        $separator = "\"
        if ($dataFolder.Contains("/")) { $separator = "/" }
        $number = 0
        while ($reader.Read()) {
            $number += 1
            $ending = "ndf"
            if ($number -eq 1) { $ending = "mdf" }
            if ("$($reader['Type'])" -eq "L") { $ending = "ldf" }
            $place = $dataFolder.TrimEnd("\", "/") + $separator + ($database -replace "[^\w-]", "_") + "_$number.$ending"
            $options += "MOVE $(Format-SqlText "$($reader['LogicalName'])") TO $(Format-SqlText $place)"
        }
        $reader.Dispose()
        $command.Dispose()
    }

    $name = Format-SqlName $database
    if ($isThere) {
        $options += "REPLACE"
        Write-Host "Ending the connections to $database."
        Invoke-Sql $connection "ALTER DATABASE $name SET SINGLE_USER WITH ROLLBACK IMMEDIATE" | Out-Null
    }
    try {
        Write-Host "Restoring $database from $file"
        Invoke-Sql $connection "RESTORE DATABASE $name FROM DISK = @file WITH $($options -join ', ')" $values 0 | Out-Null
    } finally {
        # A restore that failed early leaves the database as it was, but closed to others.
        Invoke-Sql $connection "IF DATABASEPROPERTYEX(@name, 'Status') = 'ONLINE' ALTER DATABASE $name SET MULTI_USER" @{ name = $database } | Out-Null
    }
    Set-OctopusVariable -name "Restored" -value "True"
    Write-Host "The database $database is restored."
} finally {
    $connection.Dispose()
}
