// Gives back what it gets.
// Parameters: value
// Columns: value
RETURN $value AS value
