# Opens a connection to a server; without a user it is the account that runs this step.
function Open-Sql($server, $database, $user, $password, $trust = $false) {
    $builder = New-Object System.Data.SqlClient.SqlConnectionStringBuilder
    $builder["Data Source"] = $server
    $builder["Initial Catalog"] = $database
    $builder["Connect Timeout"] = 30
    $builder["TrustServerCertificate"] = $trust
    if ([string]::IsNullOrWhiteSpace($user)) {
        $builder["Integrated Security"] = $true
    } else {
        $builder["User ID"] = $user
        $builder["Password"] = $password
    }
    $connection = New-Object System.Data.SqlClient.SqlConnection $builder.ConnectionString
    $connection.Open()
    return $connection
}

# Runs a command with values as @name and gives its first value.
function Invoke-Sql($connection, $text, $values = @{}, $timeout = 300) {
    $command = $connection.CreateCommand()
    $command.CommandText = $text
    $command.CommandTimeout = $timeout
    foreach ($name in $values.Keys) { [void]$command.Parameters.AddWithValue("@$name", $values[$name]) }
    try { return $command.ExecuteScalar() } finally { $command.Dispose() }
}

# A name between brackets, so that none of its signs means anything.
function Format-SqlName($name) {
    return "[" + $name.Replace("]", "]]") + "]"
}

# A text between quotes, for the places where no value can be handed over.
function Format-SqlText($text) {
    return "N'" + $text.Replace("'", "''") + "'"
}
