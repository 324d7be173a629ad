-- What lies beside the store is remembered relative to it, so that a school's directory can be moved as a whole.
UPDATE batch_place SET destination = substr(destination, length(home.path) + 1)
FROM (SELECT rtrim(file, replace(file, '/', '')) AS path FROM pragma_database_list WHERE name = 'main') home
WHERE substr(destination, 1, length(home.path)) = home.path;
UPDATE batch_place SET staging = substr(staging, length(home.path) + 1)
FROM (SELECT rtrim(file, replace(file, '/', '')) AS path FROM pragma_database_list WHERE name = 'main') home
WHERE substr(staging, 1, length(home.path)) = home.path;
