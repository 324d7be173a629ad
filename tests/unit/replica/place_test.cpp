#include <doctest/doctest.h>

#include "scts/error.hpp"
#include "scts/replica/replica.hpp"

using namespace scts;
using replica::Place;

TEST_CASE("a URL is a server, anything else is a file") {
  for (const char* url : {"postgresql://db.example.org/teleservices", "postgres://db/teleservices", "postgresql:///t",
                          "postgresql:///?service=teleservices"}) {
    const Place place(url);
    CHECK_MESSAGE(place.on_server(), url);
    CHECK(place.text() == url);
    CHECK_FALSE(place.key_file());
  }
  for (const char* file : {"/srv/scts/teleservices.db", "/srv/postgresql:/t", "/srv/postgresql"}) {
    const Place place(file);
    CHECK_FALSE_MESSAGE(place.on_server(), file);
    CHECK(place.text() == file);
    CHECK(place.key_file()->native() == std::string(file) + ".key");
  }
}

TEST_CASE("a file is named by its absolute path, and not at all is an error") {
  CHECK(Place("teleservices.db").text() == (std::filesystem::current_path() / "teleservices.db").native());
  CHECK(Place("/srv/./a/../t.db").text() == "/srv/t.db");
  CHECK_THROWS_AS(Place(""), Error);
}

TEST_CASE("a password in the URL is refused, wherever it stands") {
  for (const char* url : {"postgresql://scts:secret@db/t", "postgresql://scts:@db/t", "postgres://scts:secret@db",
                          "postgresql://:secret@db/t", "postgresql://scts:a@b@db/t",
                          "postgresql://db/t?password=secret", "postgresql:///?user=scts&password=secret",
                          "postgresql://db?password=secret", "postgresql://db/t?sslpassword=secret"}) {
    CHECK_THROWS_AS_MESSAGE(Place{url}, Error, url);
  }
}

TEST_CASE("a port, an address or an @ elsewhere is no password") {
  for (const char* url : {"postgresql://scts@db:5433/t", "postgresql://db:5433/t", "postgresql://scts@[::1]:5433/t",
                          "postgresql://db1:5432,db2:5432/t", "postgresql:///t?host=/run/postgresql&user=a@b:c",
                          "postgresql://scts@db/t?sslmode=verify-full&passfile=/etc/scts/pgpass"}) {
    CHECK_NOTHROW_MESSAGE(Place{url}, url);
  }
}
