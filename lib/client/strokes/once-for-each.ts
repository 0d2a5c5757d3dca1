/** Makes something of each object once: what was made of it stays as long as the object itself. */
export function onceForEach<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { is: Made }>();
  return (of) => {
    const known = made.get(of) ?? { is: make(of) };
    made.set(of, known);
    return known.is;
  };
}
