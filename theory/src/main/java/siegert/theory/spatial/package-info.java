/** Networks in one-dimensional space: profiles, low-pass neurons with delayed coupling, stability of spatial waves. */
package siegert.theory.spatial;
