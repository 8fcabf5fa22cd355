/** An application that is a module. */
module modular {
  requires vn.bienban;
}
