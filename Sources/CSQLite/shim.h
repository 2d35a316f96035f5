#include <sqlite3.h>

/// sqlite3_db_config for the switches that take a number, which Swift cannot call since its arguments vary.
static inline int curves_sqlite3_switch(sqlite3 *database, int operation, int value) {
  return sqlite3_db_config(database, operation, value, (int *)0);
}

/// SQLITE_TRANSIENT: SQLite copies the bytes that are bound. (It is a cast of -1 to a function, which Swift does not see.)
static inline int curves_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}
