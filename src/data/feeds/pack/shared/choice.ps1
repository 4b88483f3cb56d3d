# A parameter that is one of some words.
function Get-Choice($name, $usual, $choices) {
    $value = Get-Given $name $usual
    if ($choices -notcontains $value) {
        throw "The parameter $name is ""$value"". It must be one of: $($choices -join ', ')."
    }
    return $value
}
